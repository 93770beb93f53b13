"""Hold the words by which claims are told, in both languages: numbers, superlatives, causes, comparisons, forecasts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from generator.authoring.ingest.blocks import CAPITALS

Patterns = Mapping[str, re.Pattern[str]]


def _compiled(vi: str, en: str) -> Patterns:
    return {"vi": re.compile(vi, re.IGNORECASE), "en": re.compile(en, re.IGNORECASE)}


def _cased(vi: str, en: str) -> Patterns:
    return {"vi": re.compile(vi), "en": re.compile(en)}


NUMBER = _compiled(
    r"(?<![\w-])\d[\d.,]*(?:\s?(?:%|GB\b|TB\b|nm\b)|\s(?:tỷ|tỉ|triệu|nghìn|ngàn|phần trăm|USD|đô|phiên bản|hãng"
    r"|nước|lần))"
    r"|(?<![\w./-])\d[\d.,]*\d(?![\w/-])|\b(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|gấp đôi|gấp)\s"
    r"(?:yếu tố|lần|phần|nước|hãng|công ty|người|phiên bản|tháng|mô hình|năm|cỡ|bước|cách|con đường)\b|\bnửa năm\b"
    r"|\bcó (?:rất )?nhiều\b",
    r"(?<![\w-])[$€£]?\d[\d.,]*(?:\s?(?:%|GB|TB|nm)|\s(?:billion|million|trillion|thousand|per cent|percent))?"
    r"(?![\w/-])"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|thousands|half|twice|double[ds]?|a third)\b"
    r"(?!\s(?:of us|thought))|\b(?:there (?:are|were) (?:many|no)|few|most)\b",
)
MOST = _compiled(
    r"(?<!ít )(?<!thống )(?<!thứ )(?<!hợp )(?<!hạng )\bnhất(?! là\b| định\b| thiết\b| trí\b| quán\b)"
    r"|\bduy nhất\b|\bđầu tiên\b(?!,)|xu hướng chung|hàng đầu|chưa từng",
    r"\b(?:the|world['’]s)\s(?:\w+\s)?(?:first|only|biggest|largest|smallest|most|best|worst|fastest|cheapest|strongest"
    r"|leading|highest|lowest)\b(?! of all,)|\bnever before\b|\bunprecedented\b",
)
CAUSE = _compiled(
    rf"(?<!\w)(?:vì|bởi vì|bởi lẽ|(?<!lý )(?<!tự )do(?! đó| vậy| thế|(?-i: [{CAPITALS}]))|nhờ)\s(?!vậy|thế|đó)",
    r"\b(?:because|owing to|due to|thanks to|as a result of)\b",
)
CAUSE_FIRST = _compiled(
    r"^(?:vì|bởi|do|nhờ)\s(?!đó|vậy|thế)[^,]{12,},",
    r"^(?:because|owing to|due to|thanks to|as a result of)\b[^,]{12,},",
)
# A cause without a verb in it is no claim: `nhờ thư viện đi kèm`.
CAUSE_CLAIMS = _compiled(
    r"\b(?:đã|đang|sẽ|là|có|bị|được|không|dùng|sử dụng|làm|phải|muốn|cấm|mua|bán|thuê)\b",
    r"\b(?:is|are|was|were|has|have|had|did|does|will|would|could|cannot|\w+ed|using|buying|selling)\b",
)
# A sentence may begin with how good something is, and then say what that can do.
WITH_FIRST = _compiled(r"^với\s[^,]{12,},", r"^with\s[^,]{12,},")
EFFECT = _compiled(
    r"\b(?:khiến|giúp|làm cho|dẫn đến|dẫn tới|gây|đẩy|buộc|nhằm|thu hút|bao gồm|gồm|giải quyết)\b",
    r"\b(?:led to|leads to|caused?|causes|forced?|forces|helped|helps|drove|made it|includes?|consists? of"
    r"|pushe[ds])\b",
)
ALTHOUGH = _compiled(
    r"^(?:mặc dù|tuy(?! nhiên| vậy| thế)|dù|cho dù)\s[^,]{8,},",
    r"^(?:although|though|even though|while|despite)\s[^,]{8,},",
)
EXAMPLE = _cased(
    rf"(?:,\s*|\s)(?:ví dụ như|chẳng hạn như|chẳng hạn|ví dụ|như)\s(?=[{CAPITALS}])",
    rf"(?:,\s*|\s)(?:such as|like|for example,?|including)\s(?=[{CAPITALS}])",
)
COMPARED = _compiled(
    r"\b(?:so với|sánh (?:kịp|được|ngang)|bằng với|tương đương|vượt|ngang|kém|hơn hẳn|(?:mạnh|lớn|nhanh|rẻ|tốt|nhiều"
    r"|cao|thấp|yếu|nhỏ) hơn)\b",
    r"\b(?:than|compared with|compared to|on a par with|matches|rivals|outperform\w*|equal to|equivalent to|behind)\b",
)
# A comparison with somebody's name in it, and that name.
_MODEL: Final = rf"\s[{CAPITALS}][\w.-]*(?:\s[{CAPITALS}\d][\w.-]*)*(?:\s(?:mini|pro|turbo|max|plus|ultra|nano))?"
COMPARED_WITH = _cased(
    r"\b(?:[Tt]ương đương|[Nn]gang(?: ngửa)?|[Ss]ánh (?:kịp|được|ngang)|[Vv]ượt(?: qua| trội)?|[Kk]ém|[Bb]ằng)(?: với)?"
    + _MODEL,
    r"\b(?:on a par with|equal to|equivalent to|comparable to|close to|matche?[sd]?|rivals?|outperforms?)" + _MODEL,
)
NAMED = _compiled(
    r"\b(?:được gọi là|gọi là|có nghĩa là|được xem là|được coi là|là một|là (?:hãng|công ty|nước|người|mô hình|nhà)"
    r"|không phải là|thuộc)\b",
    r"\b(?:is called|known as|is an?|is the|was an?|was the|are an?|is not|was not|means that|belongs to|is based)\b",
)
REPORTED = _compiled(
    r"\b(?:(?:chuyên gia|nhà phân tích|giới|nguồn tin|nhà quan sát|đại diện|báo cáo|họ)\b[^.]{0,60}?\b(?:cho rằng"
    r"|tin rằng|lưu ý|nhận định|cho biết|tuyên bố|cảnh báo|nói)|theo (?:họ|chuyên gia|giới|một số|nhiều|các nguồn)"
    r"|được cho là)\b",
    r"\b(?:experts?|analysts?|sources?|officials?|observers?|critics|reports?|researchers)\b[^.]{0,40}?\b(?:say|said|says"
    r"|believe|warn|warned|argue|note|noted|suggest\w*)\b|\b(?:according to|reportedly|allegedly|said to have)\b",
)
RUMOUR = _compiled(r"\b(?:tin đồn|nghe nói|đồn đoán|rò rỉ)\b", r"\b(?:rumou?r\w*|leak(?:s|ed)?)\b")
# What something is taken for is somebody's opinion.
SEEN = _compiled(
    r"\b(?:được (?:xem|coi|đánh giá|nhìn nhận|ví) (?:là|như))\b",
    r"\b(?:(?:is|are|was|were|been) (?:widely )?(?:seen|regarded|viewed|considered|hailed) as)\b",
)
FORECAST = _compiled(
    # What can be is a forecast only of an event to come; else it is an ability.
    r"\b(?:có thể (?:cũng |sẽ )?(?:mang lại|khiến|dẫn|gây|tạo ra|đẩy|có tác|trở thành|ảnh hưởng|bị|mất|tăng|giảm"
    r"|thay đổi|buộc|kéo|xảy ra|đối mặt|chịu|làm)|sẽ|dự kiến|dự báo|kỳ vọng|trong tương lai)\b",
    r"\b(?:will|could|may|might|is expected|are expected|is likely|forecasts?)\b",
)
ABLE = _compiled(
    r"\b(?:được thiết kế (?:để|cho|nhằm)|(?:có|đủ) khả năng|hỗ trợ|tối ưu (?:hóa )?cho|cho phép"
    r"|có thể(?! thấy| nói| kể| hiểu| nhanh)|đáp ứng (?:được )?)\b",
    r"\b(?:(?:is|are|was|were) (?:designed|built|optimi[sz]ed) (?:to|for)|(?:is|are) (?:able to|capable of)|can(?!not)"
    r"|supports?|allows?|lets|enables?)\b",
)
# Where a sentence compares twice, or says what something is for and then how good it is, it makes two claims.
HALVES = _compiled(r"[,;]\s(?:còn|trong khi(?: đó)?|và)\s", r"[,;]\s(?:while|whereas|and)\s")
AS_GOOD = _compiled(
    r"\s(?=(?:với|có|cho) (?:năng lực|hiệu năng|hiệu suất|sức mạnh|chất lượng|tốc độ) "
    r"(?:tương đương|ngang|sánh|vượt|gần))",
    r"\s(?=with (?:a |the )?(?:performance|power|quality|speed|capabilities) "
    r"(?:equal|equivalent|comparable|close|on a par))",
)
FORECAST_CLAUSE = _compiled(
    r",\s*(?:và\s|nhưng\s)?(?:có thể|sẽ|dự kiến)\s", r",\s*(?:and\s|but\s)?(?:which\s|it\s)?(?:could|may|might|will)\s"
)
ACT = _compiled(
    r"\b(?:đã|vừa|đang)\s(?!không\b)",
    r"\b(?:has|have|had)\s\w+ed\b|\b(?:announced|banned|blocked|bought|sold|launched|published|released|signed|proposed"
    r"|rented|trained|opened|closed|raised|cut|suspended|founded|built|shipped|hired|approved|ruled|sued|fined)\b",
)
OFFICE: Final = {
    "vi": "Bộ trưởng|Thứ trưởng|Thủ tướng|Chủ tịch|Tổng thống|giám đốc|CEO|nhà sáng lập|người sáng lập|tỉ phú|tỷ phú"
    "|giáo sư|người phát ngôn|phát ngôn viên|cố vấn|nghị sĩ|Cựu",
    "en": "Secretary|Minister|President|Chair\\w*|chief executive|CEO|founder|co-founder|billionaire|professor"
    "|spokes\\w+|adviser|senator|head|director|commissioner",
}
VAGUE_TIME = _compiled(
    r"\b(?:vài|mấy|ít) (?:ngày|tuần|hôm) (?:trước|qua|gần)(?: đây)?|\btuần (?:trước|qua)\b",
    r"\b(?:a few|several) (?:days|weeks) (?:ago|earlier)|\blast week\b",
)
ASKED = re.compile(r"\?[\"”’»]?$")
UNSURE = _compiled(
    r"\b(?:có vẻ|dường như|tôi|theo tôi|hy vọng|ước gì|nên chăng)\b",
    r"\b(?:seems?|perhaps|I|in my view|arguably|let us|we should)\b",
)
LEAD = _compiled(
    r"^(?:theo đó|do đó|tuy nhiên|vì vậy|ngoài ra|bên cạnh đó|đầu tiên|thứ (?:nhất|hai|ba)|cuối cùng|trong bối cảnh này"
    r"|đồng thời|hơn nữa|không thể phủ nhận rằng),?\s",
    r"^(?:however|therefore|moreover|in addition|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|meanwhile|still"
    r"|yet),\s",
)
PRONOUN = re.compile(r"^(?:nhưng\s|but\s)?(?:nó|chúng|họ|it|they|this|that)\b", re.IGNORECASE)


VERB = _compiled(
    r"\b(?:đã|đang|sẽ|cho|nói|là|gặp|có|bị|được|khi|và|của)\b", r"\b(?:said|told|met|was|is|has|had|when|and|to|that)\b"
)

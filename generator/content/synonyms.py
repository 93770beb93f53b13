"""Know the other words that authors write for the values of a choice, in both languages, beside what readers see."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from generator.text.vietnamese import fold

# By value; a word may mean one value in one list and another elsewhere.
_OTHER_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "supported": "đúng, true, right, correct, accurate, yes, confirmed, verified, chính xác, có căn cứ, khớp",
        "partly": "đúng một nửa, một phần, đúng một phần, partial, partially, half true, mixed, mostly true"
        ", partly true, partly right, partly open, mở một phần",
        "inaccurate": "sai, false, wrong, incorrect, not true, untrue, misleading, không đúng, sai lệch, sai sự thật",
        "disputed": "tranh cãi, gây tranh cãi, contested, controversial, unclear, chưa ngã ngũ",
        "unsupported": "không có căn cứ, thiếu căn cứ, không có bằng chứng, unproven, unverified, unfounded"
        ", no evidence, chưa kiểm chứng, không nguồn, unsourced",
        "opinion": "quan điểm, nhận định, bình luận, view, comment, judgement, judgment",
        "name": "tên, tên riêng, tên sai, misnamed, misspelt, misspelled",
        "number": "số, con số, số liệu, figure, figures, numbers, sai số, wrong number",
        "date": "ngày, ngày tháng, thời gian, sai ngày, time, wrong day, day",
        "term": "thuật ngữ, terminology, word, wording, dùng từ sai",
        "translation": "dịch, bản dịch, lỗi dịch, sai dịch, mistranslation",
        "attribution": "quy kết sai, quy kết nhầm, gán lời, gán nhầm, nhầm người nói, misattributed, misattribution"
        ", misquoted, wrong source",
        "context": "bối cảnh, ngữ cảnh, thiếu ngữ cảnh, out of context, lacks context, no context",
        "overstated": "phóng đại, thổi phồng, cường điệu, quá lời, exaggerated, exaggeration, overclaimed, hyperbole"
        ", inflated, overstatement",
        "conflated": "gộp, lẫn lộn, nhầm lẫn, gộp chung, mixed up, confused, merged, conflation, lumped together",
        "outdated": "cũ, lỗi thời, đã cũ, old, obsolete, stale, out of date",
        "technical": "kỹ thuật, lỗi kỹ thuật, technically",
        "primary": "gốc, văn bản gốc, nguồn gốc, original, first hand, firsthand, primary source",
        "independent": "độc lập, hai nguồn, several sources, two sources",
        "one-origin": "một nguồn, chỉ một nguồn, single source, one source, single origin",
        "second-hand": "gián tiếp, thuật lại, nghe lại, secondary, indirect, hearsay, secondhand",
        "confirmed": "xác nhận, chắc chắn, certain, sure, proven, verified, documented, official, true",
        "reported": "báo chí, đưa tin, theo báo, report, press, media, likely",
        "alleged": "cáo buộc, bị cáo buộc, một phía, claimed, claim, accusation, allegation, unconfirmed, rumoured",
        "headline": "tiêu đề, tựa, tựa đề, đầu đề, title, heading",
        "body": "bài, nội dung, đoạn văn, text, paragraph, main text",
        "caption": "chú thích, chú thích hình, image caption, photo caption, figure caption",
        "credit": "nguồn ảnh, ghi nguồn, tác giả, byline, photo credit, source line",
        "fact": "sự thật, dữ kiện, sự kiện, thông tin, facts, event, statement",
        "quote": "trích dẫn, câu nói, lời trích, quotation, cite, citation, speech",
        "prediction": "dự báo, tiên đoán, forecast, outlook, expectation",
        "rumour": "đồn đoán, đồn, tin chưa kiểm chứng, rumor, gossip, hearsay, speculation",
        "person": "cá nhân, nhân vật, ông, bà, human, individual, man, woman, people",
        "company": "hãng, doanh nghiệp, tập đoàn, thông cáo, thông cáo báo chí, press release, firm, corporation"
        ", business, startup, enterprise, announcement, corporate, blog công ty, company blog",
        "agency": "bộ, cục, cơ quan nhà nước, ministry, department, bureau, regulator, authority, government agency",
        "government": "nhà nước, chính quyền, nước, quốc gia, state, country, administration, cabinet",
        "legislature": "quốc hội, nghị viện, thượng viện, hạ viện, parliament, congress, senate, house",
        "media": "báo, tờ báo, tòa soạn, đài, newspaper, news, press, outlet, broadcaster, magazine, publisher",
        "research-group": "đại học, trường đại học, viện, viện nghiên cứu, phòng thí nghiệm, university, lab"
        ", laboratory, institute, think tank, academia, research, college",
        "nonprofit": "tổ chức, phi lợi nhuận, quỹ, hội, ngo, non profit, organisation, organization, foundation"
        ", charity, association",
        "model": "mô hình ngôn ngữ, ai model, llm, language model",
        "product": "sản phẩm, dịch vụ, ứng dụng, app, service, chip, tool, software, device",
        "open": "mở, công khai, public, published, released, available",
        "guarded": "có điều kiện, hạn chế, giới hạn, restricted, conditional, limited, on request",
        "shut": "đóng, kín, khép, closed, locked, private, secret",
        "closed": "đóng, kín, khép, shut, proprietary, private, secret",
        "draft": "nháp, dự thảo, bản nháp, dự kiến, proposed, proposal, planned",
        "unknown": "không rõ, không biết, chưa rõ, unclear, n a, undisclosed",
        "founded": "thành lập, sáng lập, lập ra, founder, established, created, co founded",
        "leads": "lãnh đạo, đứng đầu, điều hành, ceo, head of, heads, chairs, runs, director of, president of, lead",
        "works-for": "làm việc cho, làm cho, nhân viên, employee, employed by, works at, works for, work for",
        "owns": "sở hữu, chủ, công ty mẹ, owner, parent, parent of, own, acquired, mua lại",
        "part-of": "thuộc, trực thuộc, công ty con, subsidiary, division of, belongs to, member of, part of",
        "made": "làm ra, tạo ra, phát triển, developed, built, created, trained, maker, makes, released, produced",
        "based-on": "dựa trên, xây trên, derived from, built on, fine tuned from, distilled from, based on",
        "supplies": "cung cấp, bán cho, supplier, sells to, provides, supply, vendor of",
        "invested-in": "đầu tư, rót vốn, góp vốn, investor, funds, funded, invests in, invested in, backed",
        "licensed-to": "cấp phép, nhượng quyền, licensed, license, licenses to, licence",
        "regulates": "quản lý, giám sát, regulator of, oversees, supervises, regulate",
        "restricted": "hạn chế, cấm, trừng phạt, sanctioned, banned, blocked, blacklisted, limits",
        "accused": "cáo buộc, tố, tố cáo, kiện, alleged, sued, blamed, accuses",
        "replied-to": "trả lời, phản hồi, đáp lại, bác bỏ, responded to, answered, denied, replied, response",
        "opposed": "phản đối, chống, against, criticised, criticized, opposes",
        "interviewed": "phỏng vấn, interview, talked to, spoke to",
        "reported-on": "đưa tin, viết về, covered, wrote about, reports on, reported",
        "news": "bài báo, tin, tin tức, báo, báo chí, article, news article, press, newspaper, story, report",
        "official": "chính thức, văn bản, công văn, nhà nước, government, official document, government document",
        "law": "luật, nghị định, thông tư, quy định, đạo luật, legal, regulation, statute, act, bill, decree, rule",
        "paper": "nghiên cứu, bài nghiên cứu, luận văn, báo cáo khoa học, research, study, preprint, academic, arxiv"
        ", research paper, journal, thesis",
        "law-firm": "hãng luật, công ty luật, văn phòng luật, legal analysis, lawyers, attorneys",
        "analysis": "bài phân tích, bình luận, nhận định, opinion, commentary, think tank, column, report, analyst",
        "blog": "nhật ký mạng, bài blog, blog post, weblog, post, substack, medium, newsletter",
        "reference": "tra cứu, từ điển, bách khoa, wikipedia, encyclopedia, dictionary, docs, documentation",
        "other": "loại khác, misc, miscellaneous, unknown, none, video, podcast, tweet, social media",
        "human": "người, người dịch, con người, manual, by hand, person, translator",
        "machine": "máy, máy dịch, dịch máy, ai, google translate, chatgpt, automatic, machine translation, mt",
        "machine-edited": "máy dịch người sửa, dịch máy có sửa, post edited, edited, machine and human, hybrid"
        ", reviewed, ai edited, mtpe",
        "old": "cũ, kiểu cũ, traditional",
        "new": "mới, kiểu mới, modern",
    }
)


@cache
def _words(value: str) -> frozenset[str]:
    return frozenset(fold(word).replace("-", " ").strip() for word in _OTHER_WORDS.get(value, "").split(", "))


# Codes of countries and languages, with what they are called beside the names that Babel has, parted by commas.
_SHORT_NAMES: Mapping[str, Mapping[str, str]] = {
    "territories": {
        "us": "mỹ, usa, u.s., america",
        "gb": "anh, anh quốc, uk, u.k., britain, england",
        "cn": "tàu, trung hoa",
        "jp": "nhật",
        "kr": "hàn, korea",
        "kp": "triều tiên",
        "de": "đức",
        "fr": "pháp",
        "ru": "nga",
        "it": "ý",
        "au": "úc",
        "nl": "hà lan",
        "in": "ấn",
    },
    "languages": {"en": "mỹ", "zh": "trung, hoa, tiếng hoa, cn", "ko": "hàn, kr", "ja": "nhật, jp", "vi": "vn"},
}
_CODES_BY_SHORT_NAME = {
    part: {name: code for code, names in codes.items() for name in names.split(", ")}
    for part, codes in _SHORT_NAMES.items()
}


def by_other_words(words: str, allowed: tuple[str, ...]) -> str | None:
    """Find the one value that is meant by other words; none where they may mean several."""
    wanted = " ".join(fold(words).replace("-", " ").replace("_", " ").split())
    meant = [value for value in allowed if wanted and wanted in _words(value)]
    return meant[0] if len(meant) == 1 else None


def by_short_name(value: str, part: str) -> str | None:
    """Return the code of a country or a language by what it is called for short; `part` is Babel's name of the list."""
    return _CODES_BY_SHORT_NAME[part].get(value.strip().casefold())

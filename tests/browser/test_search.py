"""Readers find what they look for, however they type it, by mouse, keyboard or touch; nobody pays before asking."""

import re
import unicodedata

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.text.lang import Lang
from tests.browser.conftest import Watch
from tests.browser.kinds import ROOTS
from tests.browser.looking import attribute, box, moved, violations, watch_moves

FIELD = "dialog.search input[type=search]"
RESULTS = ".search-results a"
WORDS = {"vi": ("Tìm kiếm", "Đóng"), "en": ("Search", "Close")}


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


# What is typed, and the address of the first result; nothing where there is none.
TABLE = {
    "vi": [
        ("chưng cất", "glossary/chung-cat/"),
        ("chung cat", "glossary/chung-cat/"),
        ("CHƯNG CẤT", "glossary/chung-cat/"),
        ("Chung  Cat ", "glossary/chung-cat/"),
        (nfd("chưng cất"), "glossary/chung-cat/"),
        ("chưng cât", "glossary/chung-cat/"),
        ("distillation", "glossary/chung-cat/"),
        ("knowledge distillation", "glossary/chung-cat/"),
        ("chung cat doi khang", "glossary/chung-cat-doi-khang/"),
        ("đào tạo", "glossary/huan-luyen/"),
        ("dao tao", "glossary/huan-luyen/"),
        (nfd("đào tạo"), "glossary/huan-luyen/"),
        ("ĐÀO TẠO", "glossary/huan-luyen/"),
        ("\u00d0ào tạo", "glossary/huan-luyen/"),
        ("training", "glossary/huan-luyen/"),
        ("điều khoản dịch vụ", "glossary/dieu-khoan-dich-vu/"),
        ("dieu khoan", "glossary/dieu-khoan-dich-vu/"),
        ("độ trễ", "glossary/do-tre/"),
        ("do tre", "glossary/do-tre/"),
        ("duong", "explainers/three-roads/#weighing"),
        ("đường", "explainers/three-roads/#weighing"),
        ("đám mây", "glossary/dien-toan-dam-may/"),
        ("dam may", "glossary/dien-toan-dam-may/"),
        ("hàng hóa lưỡng dụng", "glossary/luong-dung/"),
        ("hàng hoá lưỡng dụng", "glossary/luong-dung/"),
        ("hang hoa luong dung", "glossary/luong-dung/"),
        ("kiem soat xuat khau", "glossary/kiem-soat-xuat-khau/"),
        ("export controls", "glossary/kiem-soat-xuat-khau/"),
        ("KYC", "glossary/kyc/"),
        ("nhan biet khach hang", "glossary/kyc/"),
        ("Entity List", "glossary/entity-list/"),
        ("danh sach thuc the", "glossary/entity-list/"),
        ("openai", "actors/openai/"),
        ("deepseek", "actors/deepseek/"),
        ("01.AI", "actors/01-ai/"),
        ("零一万物", "actors/01-ai/"),
        ("百度", "actors/baidu/"),
        ("Bách Độ", "actors/baidu/"),
        ("bach do", "actors/baidu/"),
        ("李彦宏", "actors/robin-li/"),
        ("Lý Ngạn Hoành", "actors/robin-li/"),
        ("ly ngan hoanh", "actors/robin-li/"),
        ("Chu Hồng Y", "actors/zhou-hongyi/"),
        ("周鸿祎", "actors/zhou-hongyi/"),
        ("raimondo", "actors/gina-raimondo/"),
        ("bo thuong mai", "actors/us-commerce/"),
        ("GPT-4", "actors/gpt-4/"),
        ("gpt 4", "actors/gpt-4/"),
        ("GPT 4", "actors/gpt-4/"),
        ("gpt4", "actors/gpt-4/"),
        ("深度", "actors/deepseek/"),
        ("求索", "actors/deepseek/"),
        ("彦宏", "actors/robin-li/"),
        ("ba con duong", "explainers/three-roads/#weighing"),
        ("dong thoi gian", "timeline/"),
        ("gioi thieu", "about/"),
        ("chưngcất", "glossary/chung-cat/"),
        ("đóng", "glossary/mo-hinh-dong/"),
        ("dong", "timeline/"),
        ("khóa", "glossary/khoa-tai-khoan/"),
        ("khoá", "glossary/khoa-tai-khoan/"),
        ("zzqqx", None),
        ("asdfghjkl", None),
        ("<zzq>&\"'", None),
        ("deeps", "actors/deepseek/"),
        ("chung c", "glossary/chung-cat/"),
        ("chưng c", "glossary/chung-cat/"),
        ("nang luc t", "glossary/nang-luc-tinh-toan/"),
        ("tin giả", "explainers/cloud-door/#what-was-proposed"),
        ("tin gia", "explainers/cloud-door/#what-was-proposed"),
        ("字节", "actors/bytedance/"),
        ("liang", "sources/src-36kr-review/"),
        ("li ngan hoanh", "actors/robin-li/"),
        ("open ai", "actors/openai/"),
        ("Open-AI", "actors/openai/"),
        ("nvdia", "actors/nvidia/"),
        ("nvidai", "actors/nvidia/"),
        ("nvvidia", "actors/nvidia/"),
        ("nvidja", "actors/nvidia/"),
        ("deepsek", "actors/deepseek/"),
        ("antropic", "actors/anthropic/"),
        ("raimodno", "actors/gina-raimondo/"),
        ("chug cat", "glossary/chung-cat/"),
        ("trung quoc co bi cam thue may khong", "explainers/three-roads/#was-the-cloud-banned"),
    ],
    "en": [
        ("distillation", "glossary/chung-cat/"),
        ("DISTILLATION", "glossary/chung-cat/"),
        ("Distilling", "glossary/chung-cat/"),
        ("chung cat", "glossary/chung-cat/"),
        ("chưng cất", "glossary/chung-cat/"),
        (nfd("chưng cất"), "glossary/chung-cat/"),
        ("training", "glossary/huan-luyen/"),
        ("huan luyen", "glossary/huan-luyen/"),
        ("dao tao mo hinh", "glossary/huan-luyen/"),
        ("đào tạo mô hình", "glossary/huan-luyen/"),
        ("terms of service", "glossary/dieu-khoan-dich-vu/"),
        ("dieu khoan dich vu", "glossary/dieu-khoan-dich-vu/"),
        ("export control", "glossary/kiem-soat-xuat-khau/"),
        ("know your customer", "glossary/kyc/"),
        ("Đám mây", "glossary/dien-toan-dam-may/"),
        ("parameters", "glossary/tham-so/"),
        ("tham so", "glossary/tham-so/"),
        ("OpenAI", "actors/openai/"),
        ("字节跳动", "actors/bytedance/"),
        ("跳动", "actors/bytedance/"),
        ("gpt 4", "actors/gpt-4/"),
        ("Bách Độ", "actors/baidu/"),
        ("robin li", "actors/robin-li/"),
        ("Zhou Hongyi", "actors/zhou-hongyi/"),
        ("department of commerce", "actors/us-commerce/"),
        ("three roads", "explainers/three-roads/#weighing"),
        ("dòng thời gian", "timeline/"),
        ("about", "about/"),
        ("zzqqx", None),
        ("xqzvbnm", None),
        ("distil", "glossary/chung-cat/"),
        ("export c", "glossary/kiem-soat-xuat-khau/"),
        ("gpt-4", "actors/gpt-4/"),
        ("GPT4", "actors/gpt-4/"),
        ("字节", "actors/bytedance/"),
        ("nvdia", "actors/nvidia/"),
        ("anthropc", "actors/anthropic/"),
        ("distilation", "glossary/chung-cat/"),
        ("who is kai-fu lee", "actors/kai-fu-lee/"),
    ],
}  # fmt: skip


def opened(page: Page, url: str, key: str = "/") -> Page:
    page.goto(url)
    page.keyboard.press(key)
    expect(page.locator(FIELD)).to_be_focused()
    return page


def ask(page: Page, query: str) -> None:
    page.locator(FIELD).fill(query)
    expect(page.locator(".search-results")).to_have_attribute("aria-busy", "false")


@pytest.mark.parametrize("lang", ROOTS)
def test_what_is_typed_finds_what_is_meant(page: Page, site_url: str, lang: Lang) -> None:
    home = f"{site_url}{ROOTS[lang]}"
    opened(page, home)
    first = {}
    for query, _ in TABLE[lang]:
        ask(page, query)
        first[query] = page.evaluate("document.querySelector('.search-results a')?.href ?? null")
    wanted = {query: f"{home}{path}" if path else None for query, path in TABLE[lang]}
    assert {query: (first[query], wanted[query]) for query in wanted if first[query] != wanted[query]} == {}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("kĩ thuật", {"kĩ thuật", "kỹ thuật"}),
        ("kỹ thuật", {"kĩ thuật", "kỹ thuật"}),
        ("ky thuat", {"kĩ thuật", "kỹ thuật"}),
        ("ki thuat", {"kĩ thuật", "kỹ thuật"}),
        ("công ti", {"công ti", "công ty"}),
        ("cong ti", {"công ti", "công ty"}),
    ],
)
def test_either_spelling_of_i_finds_the_word_and_marks_it(
    page: Page, site_url: str, query: str, words: set[str]
) -> None:
    opened(page, site_url)
    ask(page, query)
    first = page.locator(".search-results li").first
    marked = " ".join(first.locator("mark").all_inner_texts()).lower()
    assert any(word in marked for word in words), marked


@pytest.mark.parametrize(("lang", "query"), [("vi", "OpenAI"), ("en", "OpenAI"), ("vi", "chip"), ("en", "chung cat")])
def test_only_pages_of_the_pages_language_are_found(page: Page, site_url: str, lang: Lang, query: str) -> None:
    opened(page, f"{site_url}{ROOTS[lang]}glossary/")
    ask(page, query)
    found = [attribute(link, "href") for link in page.locator(RESULTS).all()]
    assert len(found) > 2
    assert {link.startswith(f"{site_url}en/") for link in found} == {lang == "en"}


def test_a_result_says_what_it_is_and_shows_what_was_found(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}explainers/three-roads/")
    ask(page, "dao tao")
    first = page.locator(".search-results li").first
    expect(first.locator(".search-title")).to_have_text("huấn luyện")
    expect(first.locator(".search-kind")).to_have_text("Thuật ngữ")
    expect(first.locator(".search-note")).to_contain_text("training")
    expect(first.locator("mark")).to_have_text(["đào", "tạo"])
    expect(first.locator("[lang=en]")).to_have_text("training")
    ask(page, "su that khong phai bi mat")
    assert "\u0335" not in page.locator("dialog.search").inner_text()
    expect(page.locator(".search-status")).to_have_text(re.compile(r"^\d+ kết quả"))


def test_a_claim_is_found_with_its_verdict_and_leads_to_its_place(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}en/")
    ask(page, "Raimondo said that China or other partners")
    first = page.locator(".search-results li").first
    expect(first.locator(".search-kind")).to_have_text("Claim")
    expect(first.locator(".search-note")).to_have_text("The article: Inaccurate")
    first.locator("a").click()
    page.wait_for_url(f"{site_url}en/articles/raimondo-cloud/c04/")
    expect(page.locator("h1")).to_be_in_viewport()


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_keys_open_it_and_esc_closes_it_where_the_reader_was(page: Page, site_url: str, key: str) -> None:
    page.goto(f"{site_url}explainers/three-roads/")
    link = page.locator("main a").nth(5)
    link.focus()
    page.keyboard.press(key)
    expect(page.locator(FIELD)).to_be_focused()
    ask(page, "chung cat")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).not_to_be_visible()
    expect(link).to_be_focused()


@pytest.mark.parametrize("lang", ROOTS)
@pytest.mark.parametrize("page", [{"viewport": {"width": 320, "height": 640}, "has_touch": True}], indirect=True)
def test_the_button_opens_it_on_a_small_phone_and_takes_the_focus_back(page: Page, site_url: str, lang: Lang) -> None:
    said, close = WORDS[lang]
    page.goto(f"{site_url}{ROOTS[lang]}articles/raimondo-cloud/")
    button = page.get_by_role("link", name=said, exact=True)
    button.tap()
    dialog = page.get_by_role("dialog", name=said)
    place = box(dialog)
    assert (place["x"], place["y"], place["width"], place["height"]) == (0, 0, 320, 640)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    dialog.get_by_role("button", name=close).tap()
    expect(dialog).not_to_be_visible()
    expect(button).to_be_focused()


def test_a_slash_in_a_field_is_a_slash(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}glossary/")
    page.locator("[data-filter]").press_sequentially("a/b")
    assert page.locator("[data-filter]").input_value() == "a/b"
    assert page.locator("dialog.search").count() == 0


def test_the_reader_can_switch_the_slash_off(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}about/")
    page.get_by_label("Mở bằng phím /").uncheck()
    page.goto(f"{site_url}glossary/")
    page.keyboard.press("/")
    page.keyboard.press("Control+k")
    expect(page.get_by_label("Mở bằng phím /")).not_to_be_checked()
    page.get_by_label("Mở bằng phím /").check()
    page.reload()
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()


def test_the_keyboard_alone_chooses_and_opens(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}en/")
    ask(page, "deepseek")
    links = page.locator(RESULTS)
    for key, at in (("ArrowDown", 0), ("ArrowDown", 1), ("Home", 0)):
        page.keyboard.press(key)
        expect(links.nth(at)).to_be_focused()
    page.keyboard.press("End")
    expect(page.locator(".search-more")).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.type(" r1")
    expect(page.locator(FIELD)).to_have_value("deepseek r1")
    expect(links.first.locator(".search-title")).to_have_text("DeepSeek-R1")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}en/actors/deepseek-r1/")


def test_enter_opens_the_first_result_however_fast_it_comes(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}")
    page.keyboard.type("chung cat")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}glossary/chung-cat/")


def test_a_place_on_the_same_page_closes_the_dialog(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}en/timeline/2023/")
    ask(page, "OSI: Llama 2's licence is not open source")
    page.keyboard.press("Enter")
    expect(page.locator("dialog.search")).not_to_be_visible()
    page.wait_for_url("**/en/timeline/2023/#e-2023-07-20-osi")
    expect(page.locator("#e-2023-07-20-osi")).to_be_in_viewport()


def test_nothing_found_leads_on(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}")
    ask(page, "zzqqx")
    expect(page.get_by_role("status")).to_have_text("Không tìm thấy gì cho “zzqqx”.")
    page.locator("dialog.search a", has_text="Thuật ngữ").click()
    page.wait_for_url(f"{site_url}glossary/")


def test_nothing_of_search_is_loaded_before_it_is_opened(page: Page, site_url: str, watch: Watch) -> None:
    page.goto(f"{site_url}en/explainers/three-roads/", wait_until="networkidle")
    assert [url for url in watch.requests if "search" in url] == []
    page.locator(".find").click()
    expect(page.locator(FIELD)).to_be_focused()
    assert {url for url in watch.requests if "/search/" in url} <= {f"{site_url}search/en.json"}
    ask(page, "cloud")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert [url for url in watch.requests if "/search/en/" in url] != []


@pytest.mark.parametrize("lang", ROOTS)
@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_without_a_script_the_button_leads_to_a_page_with_every_list(page: Page, site_url: str, lang: Lang) -> None:
    page.goto(f"{site_url}{ROOTS[lang]}explainers/three-roads/")
    page.locator(".find").click()
    page.wait_for_url(f"{site_url}{ROOTS[lang]}search/")
    expect(page.get_by_text("JavaScript")).to_be_visible()
    page.locator(".search-ways a", has_text="C").first.click()
    page.wait_for_url(f"{site_url}{ROOTS[lang]}glossary/#_letter-c")


KINDS = ("Ai là ai", "Giải thích", "Thuật ngữ", "Khẳng định", "Sự kiện", "Nguồn")


def test_the_first_results_are_of_every_kind_and_few_are_sources(page: Page, site_url: str) -> None:
    opened(page, site_url)
    ask(page, "deepseek")
    kinds = page.locator(".search-kind").all_inner_texts()
    assert len(kinds) == 12
    assert set(KINDS) <= set(kinds)
    assert kinds.count("Nguồn") < 3
    assert kinds[0] == "Ai là ai"


def test_every_result_can_be_reached_by_keyboard_and_is_counted(page: Page, site_url: str) -> None:
    opened(page, site_url)
    ask(page, "deepseek")
    total = int(page.locator(".search-kinds button span").first.inner_text())
    more = page.locator(".search-more")
    shown = 12
    while shown < total:
        expect(more).to_have_text(f"Xem thêm {min(24, total - shown)} trong {total - shown} kết quả còn lại")
        more.press("Enter")
        expect(page.locator(RESULTS).nth(shown)).to_be_focused()
        shown = min(shown + 24, total)
        assert page.locator(RESULTS).count() == shown
        expect(page.get_by_role("status")).to_contain_text(f"{total} kết quả")
    expect(more).to_be_hidden()
    paths = [attribute(link, "href") for link in page.locator(RESULTS).all()]
    assert len(set(paths)) == total


@pytest.mark.parametrize(
    ("lang", "kind", "said"), [("vi", "Sự kiện", "Sự kiện: {} kết quả"), ("en", "Claims", "Claims: {} results")]
)
def test_one_kind_can_be_chosen_and_left_again(page: Page, site_url: str, lang: Lang, kind: str, said: str) -> None:
    opened(page, f"{site_url}{ROOTS[lang]}")
    ask(page, "deepseek")
    counts = {button.inner_text().rsplit(" ", 1)[0]: button for button in page.locator(".search-kinds button").all()}
    whole = next(iter(counts.values()))
    chosen = counts[kind]
    number = int(chosen.inner_text().rsplit(" ", 1)[1])
    assert sum(int(one.locator("span").inner_text()) for one in counts.values()) == 2 * int(
        whole.locator("span").inner_text()
    )
    chosen.press("Enter")
    expect(page.get_by_role("status")).to_have_text(said.format(number))
    expect(chosen).to_be_focused()
    expect(chosen).to_have_attribute("aria-pressed", "true")
    assert len(set(page.locator(".search-kind").all_inner_texts())) == 1
    whole.press("Space")
    expect(chosen).to_have_attribute("aria-pressed", "false")
    assert len(set(page.locator(".search-kind").all_inner_texts())) > 3


@pytest.mark.parametrize(
    ("lang", "typed", "meant", "said"),
    [
        ("vi", "nvdia", "Nvidia", "Không thấy “nvdia”. Đây là kết quả cho “Nvidia”."),
        ("en", "deepsek r1", "deepseek r1", "Nothing was found for “deepsek r1”. These are results for “DeepSeek-R1”."),
    ],
)
def test_what_was_mended_is_said(page: Page, site_url: str, lang: Lang, typed: str, meant: str, said: str) -> None:
    opened(page, f"{site_url}{ROOTS[lang]}")
    ask(page, meant)
    wanted = page.locator(".search-title").all_inner_texts()
    ask(page, typed)
    expect(page.get_by_role("status")).to_contain_text(said)
    assert page.locator(".search-title").all_inner_texts() == wanted


@pytest.mark.parametrize("typed", ["llama", "humain", "bis", "token", "yi"])
def test_what_is_there_as_it_was_typed_is_not_mended(page: Page, site_url: str, typed: str) -> None:
    opened(page, site_url)
    ask(page, typed)
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ kết quả"))


SAME = [
    ("gpt 4", "gpt-4", "GPT-4"),
    ("kĩ thuật", "kỹ thuật"),
    ("công ti", "công ty"),
    ("hoá", "hóa"),
    ("ki thuat", "ky thuat"),
    ("quí", "quý"),
]


@pytest.mark.parametrize("spellings", SAME, ids=[one[0] for one in SAME])
def test_spellings_of_one_word_find_the_same(page: Page, site_url: str, spellings: tuple[str, ...]) -> None:
    opened(page, site_url)
    found = []
    for spelling in spellings:
        ask(page, spelling)
        expect(page.get_by_role("status")).not_to_have_text("")
        found.append((page.get_by_role("status").inner_text(), page.locator(".search-title").all_inner_texts()))
    assert [one for one in found if one != found[0]] == []


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ("chung cat", {"chưng", "cất"}),
        ("chung c", {"chưng", "cất"}),
        ("tin giả", {"tin", "giả"}),
        ("gpt4", {"gpt", "4"}),
        ("đóng", {"đóng"}),
    ],
)
def test_nothing_is_marked_that_was_not_meant(page: Page, site_url: str, typed: str, marks: set[str]) -> None:
    opened(page, site_url)
    ask(page, typed)
    first = page.locator(".search-results li").first
    assert {mark.lower() for mark in first.locator("mark").all_inner_texts()} == marks


def test_marks_that_were_typed_are_held_to(page: Page, site_url: str) -> None:
    opened(page, site_url)
    ask(page, "đóng")
    narrow = int(page.locator(".search-kinds span").first.inner_text())
    ask(page, "dong")
    assert int(page.locator(".search-kinds span").first.inner_text()) > narrow
    ask(page, "chưng cât")
    expect(page.locator(".search-title").first).to_have_text("chưng cất")


def test_a_question_that_no_entry_holds_whole_finds_the_nearest_and_says_so(page: Page, site_url: str) -> None:
    opened(page, site_url)
    ask(page, "thuê đám mây của Mỹ có bị cấm hay không vậy trời")
    expect(page.get_by_role("status")).to_contain_text("Không chỗ nào có đủ các từ này")
    expect(page.locator(".search-title").first).to_have_text("Mỹ có cấm công ty Trung Quốc thuê đám mây không?")


def test_a_first_search_costs_little(page: Page, site_url: str) -> None:
    sizes: list[int] = []
    page.goto(site_url, wait_until="networkidle")
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.locator(".find").click()
    ask(page, "deepseek")
    page.wait_for_load_state("networkidle")
    assert sum(sizes) <= 40_000


@pytest.mark.parametrize("lang", ROOTS)
def test_the_dialog_leads_to_a_page_with_an_address(page: Page, site_url: str, lang: Lang) -> None:
    opened(page, f"{site_url}{ROOTS[lang]}about/")
    ask(page, "deepseek")
    titles = page.locator(".search-title").all_inner_texts()
    page.locator("a.search-page").click()
    page.wait_for_url(f"{site_url}{ROOTS[lang]}search/?q=deepseek")
    expect(page.get_by_role("searchbox")).to_have_value("deepseek")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert page.locator(".search-title").all_inner_texts() == titles
    expect(page.locator("h1")).to_have_count(1)
    assert page.title().startswith("“deepseek” – ")


def test_the_page_keeps_in_its_address_what_is_asked_and_chosen(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}search/?q=nvidia&kind=event")
    expect(page.get_by_role("status")).to_contain_text("Sự kiện: ")
    page.locator(".search-kinds button", has_text="Thuật ngữ").click()
    page.wait_for_url(f"{site_url}search/?q=nvidia&kind=term")
    page.keyboard.press("/")
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    field.fill("chung cat")
    page.wait_for_url(f"{site_url}search/?q=chung+cat&kind=term")
    page.keyboard.press("Enter")
    expect(page.locator(".search-title").first).to_have_text("chưng cất")
    page.locator(".language").click()
    page.wait_for_url(f"{site_url}en/search/?q=chung+cat&kind=term")
    expect(page.locator(".search-title").first).to_have_text("distillation")


@pytest.mark.expects_404
@pytest.mark.parametrize(("lang", "at"), [("vi", 0), ("en", 1)])
def test_a_missing_address_is_searched_for(page: Page, site_url: str, lang: Lang, at: int) -> None:
    page.goto(f"{site_url}{ROOTS[lang]}actors/deepsek/")
    expect(page.locator("h1")).to_have_count(1)
    form = page.get_by_role("search").nth(at)
    expect(form.get_by_role("searchbox")).to_have_value("deepsek")
    form.get_by_role("button").click()
    page.wait_for_url(f"{site_url}{ROOTS[lang]}search/?q=deepsek")
    expect(page.locator(".search-title").first).to_have_text("DeepSeek")


def test_it_works_under_a_strict_content_security_policy(page: Page, site_url: str) -> None:
    opened(page, f"{site_url}en/")
    assert "script-src" in attribute(page.locator("meta[http-equiv]"), "content")
    ask(page, "chung cat")
    expect(page.locator(".search-title").first).to_have_text("distillation")


@pytest.mark.expects_404
def test_a_site_without_an_index_says_why(page: Page, site_url: str) -> None:
    page.route("**/search/en.json", lambda route: route.fulfill(status=404))
    opened(page, f"{site_url}en/")
    page.locator(FIELD).fill("cloud")
    expect(page.get_by_role("status")).to_contain_text("This copy of the site has no search index")


def test_a_broken_connection_can_be_tried_again(browser: Browser, site_url: str) -> None:
    # What the browser says of the failed request is expected here.
    context = browser.new_context()
    page = context.new_page()
    page.route("**/search/**", lambda route: route.abort())
    opened(page, f"{site_url}")
    page.locator(FIELD).fill("chung cat")
    expect(page.get_by_role("status")).to_contain_text("Chưa tải được chỉ mục")
    page.unroute("**/search/**")
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator(".search-title").first).to_have_text("chưng cất")
    context.close()


def test_nothing_moves_while_it_is_used(page: Page, site_url: str) -> None:
    watch_moves(page)
    opened(page, f"{site_url}explainers/three-roads/")
    ask(page, "chung cat")
    page.keyboard.press("Escape")
    assert moved(page) == 0


SETTINGS = [
    pytest.param({"viewport": {"width": width, "height": 800}, "color_scheme": scheme}, id=f"{scheme}-{width}")
    for scheme in ("light", "dark")
    for width in (320, 1280)
]


@pytest.mark.parametrize("page", SETTINGS, indirect=True)
@pytest.mark.parametrize("query", ["", "chip", "zzqqx"])
def test_axe_finds_nothing_in_the_dialog(page: Page, site_url: str, query: str, request: pytest.FixtureRequest) -> None:
    root = ROOTS["en" if "dark" in request.node.callspec.id else "vi"]
    opened(page, f"{site_url}{root}glossary/")
    ask(page, query)
    assert violations(page) == []


@pytest.mark.parametrize("page", SETTINGS, indirect=True)
@pytest.mark.parametrize("query", ["chip", "nvdia", "zzqqx"])
def test_axe_finds_nothing_on_the_page(page: Page, site_url: str, query: str, request: pytest.FixtureRequest) -> None:
    root = ROOTS["en" if "dark" in request.node.callspec.id else "vi"]
    page.goto(f"{site_url}{root}search/?q={query}")
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"\d+|zzqqx"))
    assert violations(page) == []


@pytest.mark.expects_404
@pytest.mark.parametrize("page", SETTINGS, indirect=True)
def test_axe_finds_nothing_on_the_page_for_missing_addresses(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}nowhere/")
    assert violations(page) == []


@pytest.mark.expects_404
@pytest.mark.parametrize("path", ["glossary/", "search/?q=chip", "nowhere/"])
@pytest.mark.parametrize("width", [280, 360])
def test_it_holds_at_twice_the_text(page: Page, site_url: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{site_url}{path}")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    if path == "glossary/":
        page.keyboard.press("/")
        ask(page, "chip")
        assert page.evaluate("document.querySelector('.search-body').scrollWidth") <= width
        assert box(page.locator(RESULTS).first)["y"] < 740
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_where_the_dialog_cannot_be_fetched_its_button_leads_to_the_page_of_search(
    browser: Browser, site_url: str
) -> None:
    # What the browser says of the failed request is expected here.
    context = browser.new_context()
    page = context.new_page()
    page.route("**/search-text.js", lambda route: route.abort())
    page.goto(f"{site_url}en/glossary/")
    page.locator(".find").click()
    page.wait_for_url(f"{site_url}en/search/")
    context.close()

"""A project that no language of ours is the whole of: French, Arabic (the site's own), Dutch; two sheets, one day."""

import shutil
from pathlib import Path

from tests.site.conftest import Project

LOCALES = ("fr", "ar", "nl")
LANGUAGES = Path(__file__).parent / "languages"
CONFIG = """\
site_name: Mon centre
site_url: https://example.org/
nav: [index.md]
not_in_nav: "*"
theme: {name: material, font: false}
plugins:
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      reconfigure_material: false
      reconfigure_search: false
      languages:
        - {locale: fr, name: Français, default: true, build: true, site_name: Mon centre}
        - {locale: ar, name: العربية, build: true, site_name: مركزي}
        - {locale: nl, name: Nederlands, build: true, site_name: Mijn centrum}
  - digilab:
      framework: ours
      kit: false
      office_hours: [{day: monday, from: "14:00", to: "16:30"}]
      needs:
        badge: {icon: badge-account-outline, fr: un badge, ar: شارة, nl: een badge}
markdown_extensions: [admonition, attr_list, tables]
"""
FRAMEWORK = """\
name: Notre cadre
short: Cadre
key: skills
address: https://example.org/cadre
language: fr
before:
  {code: "0", icon: mouse, colour: "#8a8fb5", plain: {fr: Commencer, ar: البداية, nl: Beginnen}}
areas:
  - code: "1"
    icon: pencil
    colour: "#488fcd"
    plain: {fr: Écrire, ar: الكتابة, nl: Schrijven}
    official: {fr: Écrire, ar: الكتابة, nl: Schrijven}
    competences:
      - code: "1.1"
        plain: {fr: Écrire une note, ar: كتابة ملاحظة, nl: Een nota schrijven}
        official: {fr: Rédiger, ar: التحرير, nl: Opstellen}
"""
APP = """\
practice.define("note", function (app) {
  "use strict";
  var h = app.h;
  return app.window(app.t("note"), "pencil", h("div.p-article", {}, app.state.saved
    ? [h("p.p-done#saved", { role: "status" }, [app.icon("check"), app.t("saved")])]
    : [
      h("label", { for: "text" }, app.t("your_text")),
      app.field("input.p-field#text", "text", {}),
      h("button.p-button#save", { onclick: function () { app.set({ saved: true }); } }, app.t("save")),
    ]));
});
/* icon("pencil") */
"""
SCENE = """\
app: note
steps:
  - {picture: write, target: "#text", action: {type: hello}, done: {field: "#text", is: hello, alike: words}}
  - {picture: save, target: "#save", action: click, done: "#saved"}
end: "#saved"
"""
APP_WORDS = {
    "fr": ("Une note", "Écrivez et enregistrez.", "Note", "Votre texte", "Bonjour", "Enregistrer", "La note est là."),
    "ar": ("ملاحظة", "اكتب واحفظ.", "ملاحظة", "نصّك", "مرحبا", "حفظ", "الملاحظة محفوظة."),
    "nl": ("Een nota", "Schrijf en bewaar.", "Nota", "Uw tekst", "Dag", "Bewaren", "De nota is bewaard."),
}
PICTURE_WORDS = """\
- id: mouse
  icon: mouse
  area: "0"
  fr: {word: la souris, says: "Avec la souris, vous choisissez."}
  ar: {word: الفأرة, says: "بالفأرة تختار ما تريد.", also: [بالفأرة]}
  nl: {word: de muis, says: "Met de muis kiest u."}
- id: to-write
  icon: pencil
  area: "1"
  fr: {word: écrire, says: "Vous écrivez un texte.", also: [écrivez]}
  ar: {word: يكتب, says: "تكتب نصاً.", also: [اكتب, تكتب]}
  nl: {word: schrijven, says: "U schrijft een tekst."}
"""
HOME = {
    "fr": ("Que voulez-vous faire ?", "Choisissez une image."),
    "ar": ("ماذا تريد أن تفعل؟", "اختر صورة."),
    "nl": ("Wat wilt u doen?", "Kies een beeld."),
}
WRITE = {
    "fr": ("Écrire une note", "Vous écrivez un texte court.", "Écrivez `Bonjour`. La souris reste sur la table.",
           "La case est entourée.", "Cliquez sur **Enregistrer**.", "Le bouton est entouré.",
           "Vous voyez « La note est là. »", "Regardez chaque lettre. Demandez de l'aide."),
    "ar": ("كتابة ملاحظة", "تكتب نصاً قصيراً. تقرؤه لاحقاً.", "اكتب `مرحبا`. الفأرة تبقى على الطاولة.",
           "المربع محاط بدائرة.", "انقر على **حفظ**.", "الزر محاط بدائرة.", "ترى «الملاحظة محفوظة.»",
           "انظر إلى كل حرف. اطلب المساعدة."),
    "nl": ("Een nota schrijven", "U schrijft een korte tekst.", "Schrijf `Dag`. De muis blijft op de tafel.",
           "Het vak is omcirkeld.", "Klik op **Bewaren**.", "De knop is omcirkeld.", "U ziet ‘De nota is bewaard.’",
           "Kijk naar elke letter. Vraag hulp."),
}  # fmt: skip
MOUSE = {
    "fr": ("Utiliser la souris", "La souris choisit à l'écran.", "Prenez la souris.", "Une main sur la souris.",
           "Cliquez une fois.", "Un doigt sur le bouton.", "Vous avez cliqué.", "Posez toute la main."),
    "ar": ("استعمال الفأرة", "بالفأرة تختار على الشاشة.", "أمسك الفأرة.", "يد على الفأرة.",
           "انقر مرة واحدة.", "إصبع على الزر.", "لقد نقرت.", "ضع يدك كلها."),
    "nl": ("De muis gebruiken", "Met de muis kiest u op het scherm.", "Neem de muis.", "Een hand op de muis.",
           "Klik één keer.", "Een vinger op de knop.", "U hebt geklikt.", "Leg uw hele hand op de muis."),
}  # fmt: skip
HEADINGS = {
    "fr": ("Étapes", "C'est réussi", "Ça ne marche pas ?"),
    "ar": ("الخطوات", "تم بنجاح", "لا يعمل؟"),
    "nl": ("Stappen", "Het is gelukt", "Lukt het niet?"),
}
PAGES = {"words": {"fr": "Les mots", "ar": "الكلمات", "nl": "De woorden"},
         "handouts": {"fr": "Les papiers", "ar": "الأوراق", "nl": "De papieren"}}  # fmt: skip
COURSE = {
    "fr": ("Premiers pas", "Vous apprenez à écrire.", "Jour 1", "Objectifs", "Matériel", "Déroulé", "Auto-évaluation",
           "Je sais écrire une note.", "Un ordinateur", "Accueil", "Écrire"),
    "ar": ("الخطوات الأولى", "تتعلم الكتابة.", "اليوم 1", "الأهداف", "الأدوات", "سير اليوم", "ماذا أعرف الآن؟",
           "أعرف كيف أكتب ملاحظة.", "حاسوب", "استقبال", "كتابة"),
    "nl": ("Eerste stappen", "U leert schrijven.", "Dag 1", "Doelen", "Materiaal", "Verloop", "Wat kan ik al?",
           "Ik kan een nota schrijven.", "Een computer", "Onthaal", "Schrijven"),
}  # fmt: skip


def written(folder: Path) -> Project:
    """Write the project; ``languages/ar`` beside its ``mkdocs.yml`` is the only Arabic that there is."""
    project = Project(folder)
    for locale in LOCALES:
        first = locale == LOCALES[0]
        title, intro = HOME[locale]
        project.write(f"{locale}/index.md", f"---\ntitle: {title}\n{_head(first, 'kind: home')}---\n{intro}\n")
        facts = 'skills: ["1.1"]\nscene: write-a-note'
        _sheet(project, locale, "write-a-note", WRITE[locale], facts, ("write", "save"))
        _sheet(project, locale, "use-the-mouse", MOUSE[locale], "skills: []\nprerequisite: true", ("hold", "click"))
        for kind, names in PAGES.items():
            project.write(f"{locale}/{kind}.md", f"---\ntitle: {names[locale]}\n{_head(first, f'kind: {kind}')}---\n")
        _course(project, locale, first=first)
    for locale, words in APP_WORDS.items():
        keys = ("app_name", "app_about", "note", "your_text", "hello", "save", "saved")
        lines = ",\n".join(f'  "{key}": "{text}"' for key, text in zip(keys, words, strict=True))
        project.write(f"practice/note/{locale}.json", f"{{\n{lines}\n}}\n")
        project.write(f"practice/base/{locale}.json", '{\n  "practice": "✓"\n}\n')
    base = Path(__file__).parents[2] / "docs" / "practice" / "base"
    for file in (*base.glob("*.js"), *base.glob("*.css")):
        shutil.copy(file, project.path / "practice" / "base")
    project.write("practice/note/app.js", APP)
    project.write("practice/note/app.json", '{"icon": "pencil", "order": 1}\n')
    project.write("scenes/write-a-note.yml", SCENE)
    project.write("words.yml", PICTURE_WORDS)
    project.config.write_text(CONFIG, encoding="utf-8")
    shutil.copytree(LANGUAGES, project.root / "languages")
    (project.root / "frameworks").mkdir()
    (project.root / "frameworks" / "ours.yml").write_text(FRAMEWORK, encoding="utf-8")
    return project


def _head(first: bool, facts: str) -> str:  # noqa: FBT001
    return f"{facts}\n" if first else 'source: ""\n'


def _sheet(
    project: Project, locale: str, slug: str, words: tuple[str, ...], facts: str, pictures: tuple[str, str]
) -> None:
    title, intro, one, alt_one, two, alt_two, done, help_ = words
    first = locale == LOCALES[0]
    facts = f"kind: sheet\n{facts}\nminutes: 20\ndevice: computer\nneeds: [computer, badge]\nchecked: 2026-11-24"
    steps, success, trouble = HEADINGS[locale]
    for name in pictures:
        project.picture(f"{locale}/sheets/{slug}/{name}.png", (800, 500))
    project.write(
        f"{locale}/sheets/{slug}/index.md",
        f"---\ntitle: {title}\n{_head(first, facts)}---\n{intro}\n\n## {steps}\n\n"
        f"1. {one}\n    ![{alt_one}]({pictures[0]}.png)\n2. {two}\n    ![{alt_two}]({pictures[1]}.png)\n\n"
        f"## {success}\n\n{done}\n\n## {trouble}\n\n- {help_}\n",
    )


def _course(project: Project, locale: str, *, first: bool) -> None:
    title, intro, day, objectives, material, plan, check, statement, thing, welcome, work = COURSE[locale]
    facts = _head(first, "kind: course\ndays: 1\nhours: 1\ngroup: [10, 12]")
    project.write(f"{locale}/courses/first/index.md", f"---\ntitle: {title}\n{facts}---\n{intro}\n")
    said = f"- {statement}\n" * 3
    project.write(
        f"{locale}/courses/first/day-01.md",
        f"---\ntitle: {day}\n{_head(first, 'kind: unit' + chr(10) + 'day: 1')}---\n{intro}\n\n"
        f"## {objectives}\n\n{said}\n"
        f"## {material}\n\n- {thing}\n\n## {plan}\n\n| 1 | 2 | 3 |\n| --- | --- | --- |\n| 20 | {welcome} | |\n"
        f"| 40 | {work} | [{work}](../../sheets/write-a-note/index.md) |\n\n## {check}\n\n{said}",
    )

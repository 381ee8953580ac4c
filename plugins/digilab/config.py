"""The plugin's options in ``mkdocs.yml``, and what DigiLab reads from the rest of it.

```yaml
plugins:
  - i18n: ...
  - digilab:
      framework: "2.2"      # version of DigComp: "2.2" or "3.0"
      handouts: true        # make the PDFs; switch off for a quick look at the pages
      needs:                # things that sheets can ask for, beyond the built-in ones
        scanner: {icon: scanner, fr: un scanner, en: a scanner}
```
"""

from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs_static_i18n.plugin import I18n

from digilab.digcomp import VERSIONS
from digilab.icons import icon_svg
from digilab.needs import Need
from digilab.source import MarkdownOptions

CACHE = Path(".cache") / "digilab"


class NeedOption(base.Config):
    """A thing that a sheet can ask for: its icon (a name of Material Design Icons) and its words."""

    icon = option.Type(str)
    fr = option.Type(str)
    en = option.Type(str)

    def validate(self) -> tuple[base.ConfigErrors, base.ConfigWarnings]:
        """Check the icon too."""
        failed, warnings = super().validate()
        if not failed:
            try:
                icon_svg(self.icon)
            except FileNotFoundError:
                failed.append(("icon", base.ValidationError(f"There is no Material Design Icon '{self.icon}'.")))
        return failed, warnings


class DigilabConfig(base.Config):
    """Options of the plugin ``digilab``."""

    framework = option.Choice(VERSIONS, default="2.2")
    """Version of DigComp that pages are tagged with."""

    handouts = option.Type(bool, default=True)
    """Whether the PDFs are made."""

    needs = option.DictOfItems(option.SubConfig(NeedOption), default={})
    """Things that sheets can ask for, beyond the built-in ones: name to icon and words."""

    def extra_needs(self) -> dict[str, Need]:
        """Give the site's own things, by name."""
        return {name: Need(name, each.icon, {"fr": each.fr, "en": each.en}) for name, each in self.needs.items()}


def languages(config: MkDocsConfig) -> I18n:
    """Give the plugin that knows the site's languages.

    Raises:
        PluginError: ``i18n`` is not among the plugins, or is set up in a way that would mix languages.
    """
    plugin = config.plugins.get("i18n")
    if not isinstance(plugin, I18n):
        message = "DigiLab needs the plugin 'i18n' (mkdocs-static-i18n) before it in mkdocs.yml."
        raise PluginError(message)
    if plugin.config.docs_structure != "folder" or plugin.config.fallback_to_default:
        message = (
            "DigiLab needs 'docs_structure: folder' and 'fallback_to_default: false' in the options of 'i18n':"
            " a missing translation must not show the other language."
        )
        raise PluginError(message)
    return plugin


def locales(i18n: I18n) -> tuple[str, ...]:
    """Give the languages that are built, the default one first."""
    built = [str(locale) for locale in i18n.build_languages]
    return (i18n.default_language, *(each for each in built if each != i18n.default_language))


def site_names(config: MkDocsConfig, i18n: I18n) -> dict[str, str]:
    """Give the site's name in each language."""
    return {each: i18n.get_language_config(each).site_name or config.site_name for each in locales(i18n)}


def language_names(i18n: I18n) -> dict[str, str]:
    """Give each language's own name."""
    return {each: i18n.get_language_config(each).name for each in locales(i18n)}


def markdown_options(config: MkDocsConfig) -> MarkdownOptions:
    """Give the Markdown extensions of the site, so that DigiLab reads what MkDocs prints."""
    return MarkdownOptions(tuple(config.markdown_extensions), dict(config.mdx_configs))


def cache_folder(config: MkDocsConfig) -> Path:
    """Give the folder for made files: ``.cache/digilab`` beside ``mkdocs.yml``."""
    return Path(config.config_file_path).resolve().parent / CACHE

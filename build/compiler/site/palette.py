"""The guide's colours as custom properties of CSS: the same ones as in the app, in each of its variants."""

from guide.colours import SEED, Variant, scheme

_SELECTORS: tuple[tuple[str, str, Variant], ...] = (
    ("", ":root", "light"),
    ("(prefers-color-scheme: dark)", ":root:not([data-theme=light])", "dark"),
    ("", ":root[data-theme=dark]", "dark"),
    ("(prefers-contrast: more)", ":root", "light, high contrast"),
    (
        "(prefers-contrast: more) and (prefers-color-scheme: dark)",
        ":root:not([data-theme=light])",
        "dark, high contrast",
    ),
    ("(prefers-contrast: more)", ":root[data-theme=dark]", "dark, high contrast"),
    ("", ":root[data-contrast=high]", "light, high contrast"),
    (
        "(prefers-color-scheme: dark)",
        ":root[data-contrast=high]:not([data-theme=light])",
        "dark, high contrast",
    ),
    ("", ":root[data-contrast=high][data-theme=dark]", "dark, high contrast"),
)

_ROLES = (
    "primary",
    "on_primary",
    "primary_container",
    "on_primary_container",
    "secondary_container",
    "on_secondary_container",
    "tertiary",
    "tertiary_container",
    "on_tertiary_container",
    "error",
    "on_error",
    "error_container",
    "on_error_container",
    "surface",
    "on_surface",
    "on_surface_variant",
    "surface_container_low",
    "surface_container",
    "surface_container_high",
    "outline",
    "outline_variant",
)


def palette(colour: str) -> str:
    """The rules for a guide of this colour; an empty one is that of the app."""
    return "".join(_rule(condition, selector, colour or SEED, variant) for condition, selector, variant in _SELECTORS)


def _rule(condition: str, selector: str, seed: str, variant: Variant) -> str:
    colours = scheme(seed, variant)
    shade = "dark" if variant.startswith("dark") else "light"
    properties = "".join(f"--{role.replace('_', '-')}:{colours[role]};" for role in _ROLES)
    rule = f"{selector}{{color-scheme:{shade};{properties}}}"
    if selector == ":root" and not condition:
        # On paper too.
        return f"{rule}\n"
    return f"@media {' and '.join(filter(None, ('screen', condition)))}{{{rule}}}\n"

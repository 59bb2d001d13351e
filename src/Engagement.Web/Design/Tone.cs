namespace Engagement.Web.Design;

/// <summary>The tints of the design system. A tone never stands without an icon and a word.</summary>
public enum Tone
{
    Grey,
    Amber,
    Teal,
    Blue,
    Violet,
    Green,
    Yellow,
    Red,
    Orange,
    Brown,
}

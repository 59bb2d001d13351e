namespace Engagement.EndToEnd.Infrastructure;

/// <summary>The sizes that pages are looked at.</summary>
internal sealed record Screen(string Name, int Width, int Height)
{
    public static Screen Desk { get; } = new("desk", 1440, 900);

    public static Screen Phone { get; } = new("phone", 390, 844);
}

namespace Engagement.Sandbox.Page;

internal sealed record Picture(string Address, string? AltText);

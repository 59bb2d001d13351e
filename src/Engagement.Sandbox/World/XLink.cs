namespace Engagement.Sandbox.World;

internal sealed record XLink(int Start, int End, string Url, string Expanded, string Display, string? MediaKey);

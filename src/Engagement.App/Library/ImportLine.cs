namespace Engagement.App.Library;

/// <summary>A line or file of an import that was not taken.</summary>
/// <param name="Place">The line's number, or the file's name.</param>
/// <param name="Reason">Why not, in words.</param>
public sealed record ImportLine(string Place, string Reason);

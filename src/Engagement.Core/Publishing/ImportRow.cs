namespace Engagement.Core.Publishing;

/// <summary>One post of an imported CSV text.</summary>
/// <param name="Line">The line it begins on.</param>
/// <param name="PublishAt">When.</param>
/// <param name="Channels">Handles, ids or network:handle.</param>
/// <param name="Text">What.</param>
/// <param name="Media">Ids or file names of pictures.</param>
/// <param name="Theme">Name or id of its theme, or empty.</param>
public sealed record ImportRow(int Line, DateTimeOffset PublishAt, IReadOnlyList<string> Channels, string Text, IReadOnlyList<string> Media, string Theme);

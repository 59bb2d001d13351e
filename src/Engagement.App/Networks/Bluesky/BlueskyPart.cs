namespace Engagement.App.Networks.Bluesky;

/// <summary>A part of a text that means more than its letters.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Value">The address, the tag without #, the handle without @.</param>
internal sealed record BlueskyPart(BlueskyPartKind Kind, int Start, int Length, string Value);

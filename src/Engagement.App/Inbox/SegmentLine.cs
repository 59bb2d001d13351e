using Engagement.Core.Inbox;

namespace Engagement.App.Inbox;

/// <summary>A segment as pages list it.</summary>
/// <param name="Name">Its name; the two that are always there have theirs in the program.</param>
/// <param name="Rule">Who belongs to it.</param>
/// <param name="BuiltIn">Whether it is one of those.</param>
public sealed record SegmentLine(string Name, SegmentRule Rule, bool BuiltIn);

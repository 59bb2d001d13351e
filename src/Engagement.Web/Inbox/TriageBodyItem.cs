namespace Engagement.Web.Inbox;

/// <summary>One comment.</summary>
/// <param name="Id">The caller's own name for it; comes back with the answer.</param>
/// <param name="Text">What was said.</param>
/// <param name="Language">A hint: "en", "fi".</param>
internal sealed record TriageBodyItem(string Id, string Text, string? Language = null);

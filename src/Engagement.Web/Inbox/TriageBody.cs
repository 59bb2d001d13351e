namespace Engagement.Web.Inbox;

/// <summary>Comments to be read; nothing is stored.</summary>
internal sealed record TriageBody(IReadOnlyList<TriageBodyItem> Items);

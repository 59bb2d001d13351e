namespace Engagement.Web.Pages.Inbox;

/// <summary>What is to be done with the conversations that are ticked.</summary>
public sealed record BulkForm(IReadOnlyList<string> Ids, string? What, string? To);

namespace Engagement.Web.Pages.Inbox;

/// <summary>What is to be done with the conversations that are ticked.</summary>
public sealed record BulkForm(IReadOnlyList<string> Ids, string? What, string? To)
{
    /// <summary>Every ticked box sends its own "ids".</summary>
    public static BulkForm From(IFormCollection form) => new([.. form["ids"].OfType<string>()], form["what"], form["to"]);
}

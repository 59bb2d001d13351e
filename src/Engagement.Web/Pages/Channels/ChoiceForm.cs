namespace Engagement.Web.Pages.Channels;

/// <summary>Which of the allowed accounts become channels.</summary>
public sealed record ChoiceForm
{
    public string? Ticket { get; init; }

    public List<string> Accounts { get; init; } = [];
}

namespace Engagement.Web.Pages.Settings;

/// <summary>A webhook to be made, as the form sends it.</summary>
public sealed record WebhookForm
{
    public string? Url { get; init; }

    public List<string> Events { get; init; } = [];
}

namespace Engagement.Web.Pages.Expert;

/// <summary>A question to an expert as the form sends it.</summary>
public sealed record AskExpertForm(string? Email = null, string? Name = null, string? Question = null, string? Language = null);

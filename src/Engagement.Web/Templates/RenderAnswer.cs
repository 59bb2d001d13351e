namespace Engagement.Web.Templates;

/// <summary>What the template makes of the data.</summary>
internal sealed record RenderAnswer(string Text);

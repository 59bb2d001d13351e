namespace Engagement.App.Templates;

/// <summary>A file that cannot be used as it is; where it was good before, its last good words stay in use.</summary>
/// <param name="Name">Its path below the folder.</param>
/// <param name="Error">What is wrong and where.</param>
public sealed record TemplateProblem(string Name, TemplateError Error);

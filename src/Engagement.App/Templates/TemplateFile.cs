namespace Engagement.App.Templates;

/// <summary>A template from a file.</summary>
/// <param name="Name">Its path below the folder without ending: <c>acknowledgements/fi/praise-1</c>.</param>
/// <param name="Text">What it says.</param>
/// <param name="Format">HTML where the name ends in <c>.html</c>.</param>
public sealed record TemplateFile(string Name, string Text, TemplateFormat Format);

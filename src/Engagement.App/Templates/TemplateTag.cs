namespace Engagement.App.Templates;

/// <summary>One thing in braces.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The function or block; empty where there is none.</param>
/// <param name="Words">What follows the name: paths, texts in quotes, numbers.</param>
/// <param name="Start">Where its first brace is.</param>
/// <param name="End">Behind its last brace.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="TrimsBefore">Whether it takes the white space before it away.</param>
/// <param name="TrimsAfter">Whether it takes the white space after it away.</param>
internal sealed record TemplateTag(
    TemplateTagKind Kind, string Name, IReadOnlyList<string> Words, int Start, int End, int Line, int Column, bool TrimsBefore, bool TrimsAfter)
{
    public TemplateException Wrong(string message) => new(new TemplateError(Line, Column, message));
}

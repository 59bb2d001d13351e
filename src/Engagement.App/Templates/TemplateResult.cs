namespace Engagement.App.Templates;

/// <summary>What came of rendering a template.</summary>
public abstract record TemplateResult
{
    private TemplateResult()
    {
    }

    public sealed record Rendered(string Text) : TemplateResult;

    public sealed record Failed(TemplateError Error) : TemplateResult;
}

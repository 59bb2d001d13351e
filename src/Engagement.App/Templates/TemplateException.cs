namespace Engagement.App.Templates;

/// <summary>Carries an error out of the engine's depths to the edge of it; never leaves the engine.</summary>
internal sealed class TemplateException(TemplateError error) : Exception(error.Message)
{
    public TemplateError Error { get; } = error;
}

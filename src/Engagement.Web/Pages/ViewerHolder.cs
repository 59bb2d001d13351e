namespace Engagement.Web.Pages;

/// <summary>Carries the viewer of one request from the middleware to the components.</summary>
internal sealed class ViewerHolder
{
    private Viewer? viewer;

    /// <summary>False where the request is not for a page.</summary>
    public bool IsSet => viewer is not null;

    public Viewer Viewer
    {
        get => viewer ?? throw new InvalidOperationException("A page was rendered outside of UseViewer.");
        set => viewer = value;
    }

    /// <summary>From here on the page speaks this language, whatever the browser says.</summary>
    public void Speak(string language) => Viewer = Viewer with { Language = language };
}

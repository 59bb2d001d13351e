namespace Engagement.Web.Pages;

/// <summary>Carries the viewer of one request from the middleware to the components.</summary>
internal sealed class ViewerHolder
{
    private Viewer? viewer;

    public Viewer Viewer
    {
        get => viewer ?? throw new InvalidOperationException("A page was rendered outside of UseViewer.");
        set => viewer = value;
    }
}

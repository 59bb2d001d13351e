using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Graph;

/// <summary>Who calls: a page, the person who runs the pages, or the app.</summary>
internal sealed record GraphCaller(GraphToken Token, FacebookPage? Page)
{
    public FacebookPage Acting => Page ?? throw RefusedByGraph.NeedsPageToken();

    public bool IsApp => Token.Kind == "APP";
}

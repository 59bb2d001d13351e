namespace Engagement.App.Networks.Facebook;

/// <summary>How a list goes on.</summary>
internal sealed record GraphPaging(GraphPaging.GraphCursors? Cursors, string? Next)
{
    internal sealed record GraphCursors(string? After);
}

namespace Engagement.App.Networks.Facebook;

/// <summary>A page of a list; it may be empty and still not be the last.</summary>
internal sealed record GraphPage<T>(IReadOnlyList<T>? Data, GraphPaging? Paging)
    where T : class
{
    /// <summary>Where the next page begins; null on the last one.</summary>
    public string? After => Paging?.Next is null ? null : Paging.Cursors?.After;
}

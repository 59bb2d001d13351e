namespace Engagement.App.Networks.X;

/// <summary>X wraps what it answers in "data".</summary>
internal sealed record XData<T>(T? Data)
    where T : class;

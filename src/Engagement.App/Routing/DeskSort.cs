namespace Engagement.App.Routing;

/// <summary>The order of a list of conversations.</summary>
internal enum DeskSort
{
    /// <summary>The one about to breach first; those nobody waits in come last, newest first.</summary>
    TimeLeft,

    Newest,
}

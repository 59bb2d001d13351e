namespace Engagement.App.Publishing;

/// <summary>What is done to many posts at once.</summary>
internal enum BulkAction
{
    /// <summary>By a number of days, at the same time of day.</summary>
    Move,
    Hold,
    Release,
    Cancel,
    Delete,
    /// <summary>To another theme.</summary>
    Retag,
}

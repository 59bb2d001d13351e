namespace Engagement.Web.Themes;

/// <summary>What can be done with one date.</summary>
internal enum OccurrenceAction
{
    Skip,
    Move,
    Replace,
}

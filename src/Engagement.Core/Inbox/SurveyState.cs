namespace Engagement.Core.Inbox;

/// <summary>What was decided about asking.</summary>
public enum SurveyState
{
    Asked,

    /// <summary>For a reason that stands beside it.</summary>
    NotAsked,
}

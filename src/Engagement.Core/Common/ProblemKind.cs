namespace Engagement.Core.Common;

/// <summary>The kinds of "not done".</summary>
public enum ProblemKind
{
    /// <summary>There is no such thing (404).</summary>
    NotFound,

    /// <summary>What was given cannot be taken (422).</summary>
    Invalid,

    /// <summary>It does not fit how the thing stands now, or somebody was faster (409).</summary>
    Conflict,
}

namespace Engagement.Core.Common;

/// <summary>What kind of "no" it is.</summary>
public enum RefusalKind
{
    /// <summary>What was given breaks a rule (HTTP 422).</summary>
    Invalid,
    /// <summary>It no longer stands as the caller thinks (HTTP 409).</summary>
    Conflict,
    /// <summary>There is no such thing (HTTP 404).</summary>
    NotFound,
}

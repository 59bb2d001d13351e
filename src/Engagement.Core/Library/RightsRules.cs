namespace Engagement.Core.Library;

/// <summary>Whether an item may be published.</summary>
public static class RightsRules
{
    /// <param name="rights">By what right.</param>
    /// <param name="permission">The latest grant, where one was asked for.</param>
    /// <param name="until">Until when it holds; null: for good.</param>
    /// <param name="at">When it is to be published.</param>
    public static bool MayPublish(RightsKind rights, PermissionState? permission, DateTimeOffset? until, DateTimeOffset at) => rights switch
    {
        RightsKind.Own => true,
        RightsKind.Permission => permission == PermissionState.Granted && (until is null || until > at),
        _ => false,
    };
}

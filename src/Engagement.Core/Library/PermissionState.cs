namespace Engagement.Core.Library;

/// <summary>Where a fan’s grant stands.</summary>
public enum PermissionState
{
    Asked,
    Granted,
    Refused,
    Withdrawn,
}

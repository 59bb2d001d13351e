using Engagement.App.Library;
using Engagement.Core.Library;
using Engagement.Web.Design;

namespace Engagement.Web.Pages.Library;

/// <summary>How the right to an item looks.</summary>
internal static class LibraryLooks
{
    public static Look Of(LibraryLine item) => item switch
    {
        { MayPublish: true, Rights: RightsKind.Own } => new("Our own", "shield-check", Tone.Green),
        { MayPublish: true } => new("Permission granted", "shield-check", Tone.Green),
        { Rights: RightsKind.Permission } => Of(item.Permissions.Count > 0 ? item.Permissions[^1].State : PermissionState.Refused),
        _ => new("Right not clear: not used", "triangle-alert", Tone.Amber),
    };

    public static Look Of(PermissionState state) => state switch
    {
        PermissionState.Asked => new("Permission asked", "hourglass", Tone.Amber),
        PermissionState.Granted => new("Permission granted", "shield-check", Tone.Green),
        PermissionState.Refused => new("No permission", "circle-slash", Tone.Red),
        PermissionState.Withdrawn => new("Permission withdrawn", "eye-off", Tone.Red),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

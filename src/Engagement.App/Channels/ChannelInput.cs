using System.Globalization;
using Engagement.App.People;
using Engagement.Core.Common;

namespace Engagement.App.Channels;

/// <summary>What may be said of a channel.</summary>
internal static class ChannelInput
{
    /// <summary>Every reason against it at once; empty when it may be stored.</summary>
    public static IEnumerable<Refusal> Check(string? handle, string? remoteId, string language, string timeZone, string? serviceUrl)
    {
        if (string.IsNullOrWhiteSpace(handle) || handle.Length > 200)
        {
            yield return new Refusal(RefusalKind.Invalid, "A channel needs a handle of at most 200 characters.", "handle", 200, handle?.Length ?? 0);
        }

        if (string.IsNullOrWhiteSpace(remoteId) || remoteId.Length > 300)
        {
            yield return new Refusal(
                RefusalKind.Invalid, "A channel needs the network's own id of the account, of at most 300 characters.", "remoteId", 300, remoteId?.Length ?? 0);
        }

        if (!IsLanguage(language))
        {
            yield return new Refusal(RefusalKind.Invalid, $"'{language}' is not a language such as en or fi.", "language", null, language);
        }

        if (!IanaZoneAttribute.IsZone(timeZone))
        {
            yield return new Refusal(RefusalKind.Invalid, $"'{timeZone}' is not a time zone such as Europe/Helsinki.", "timeZone", null, timeZone);
        }

        if (serviceUrl is not null && !(Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            yield return new Refusal(RefusalKind.Invalid, "The server's address starts with https://.", "serviceUrl", null, serviceUrl);
        }
        else if (serviceUrl is not null && new Uri(serviceUrl).UserInfo.Length > 0)
        {
            // An address is shown and stored in clear.
            yield return new Refusal(RefusalKind.Invalid, "The server's address holds no name and no password.", "serviceUrl");
        }
    }

    private static bool IsLanguage(string language)
    {
        try
        {
            return language.Length is >= 2 and <= 20 && !CultureInfo.GetCultureInfo(language, predefinedOnly: true).Equals(CultureInfo.InvariantCulture);
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}

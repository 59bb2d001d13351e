using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace Engagement.Web.Texts;

/// <summary>
/// The words of the pages. The key is the English text; the Finnish one stands in the room's resource file. A text
/// without a translation is shown in English rather than not at all, and a test finds it.
/// </summary>
internal sealed class Words : IStringLocalizer
{
    /// <summary>The resource files, one per room of the pages.</summary>
    internal static readonly string[] Rooms =
        ["Common", "Entrance", "Calendar", "Held", "Compose", "Themes", "Library", "Inbox", "Report", "Channels", "Settings", "Mail", "Desk", "Survey", "Sentences"];

    private static readonly Lazy<FrozenDictionary<string, string>> Finnish = new(() => Read(CultureInfo.GetCultureInfo("fi")));

    public string this[string english] => Find(english).Value;

    public string this[string english, params object[] arguments] => string.Format(CultureInfo.CurrentCulture, Find(english).Value, arguments);

    LocalizedString IStringLocalizer.this[string name] => Find(name);

    LocalizedString IStringLocalizer.this[string name, params object[] arguments] => new(name, this[name, arguments], Find(name).ResourceNotFound);

    /// <summary>The text for one, or for another number of things.</summary>
    public string Count(int count, string one, string many, params object[] more) => this[count == 1 ? one : many, [count, .. more]];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        Finnish.Value.Select(pair => new LocalizedString(pair.Key, pair.Value));

    private static LocalizedString Find(string name)
    {
        if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "fi")
        {
            return new(name, name);
        }

        return Finnish.Value.TryGetValue(name, out var text) ? new(name, text) : new(name, name, resourceNotFound: true);
    }

    private static FrozenDictionary<string, string> Read(CultureInfo culture)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Rooms.SelectMany(room => Read(culture, room)))
        {
            all[key] = value;
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The texts of one room in one language.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Read(CultureInfo culture, string room)
    {
        var manager = new ResourceManager($"Engagement.Web.Texts.{room}", typeof(Words).Assembly);
        var set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false) ?? throw new MissingManifestResourceException(room);
        return set.Cast<System.Collections.DictionaryEntry>().Select(entry => KeyValuePair.Create((string)entry.Key, (string)entry.Value!));
    }
}

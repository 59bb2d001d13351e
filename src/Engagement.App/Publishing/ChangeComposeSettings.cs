using System.Text.Json;
using Engagement.App.Data;
using Engagement.App.People;
using Engagement.App.Templates;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Publishing;

/// <summary>Stores how posts are written here.</summary>
internal sealed class ChangeComposeSettings(IDbContextFactory<EngagementContext> contexts, ITemplateEngine engine, AuditLog audit)
{
    private const int MostSets = 50;
    private const int LongestName = 60;
    private const int LongestTags = 500;
    private const int LongestTemplate = 5_000;

    /// <exception cref="RefusedException">A value is not possible; the words name it.</exception>
    public async Task RunAsync(ComposeSettings settings, Actor actor, CancellationToken ct)
    {
        CheckTags(settings);
        CheckTemplates(settings);
        var sorted = settings with
        {
            HashtagSets = [.. settings.HashtagSets.OrderBy(set => set.Name, StringComparer.CurrentCultureIgnoreCase)],
            Templates = [.. settings.Templates.OrderBy(template => template.Name, StringComparer.CurrentCultureIgnoreCase)],
        };
        var text = JsonSerializer.Serialize(sorted, JsonSerializerOptions.Web);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Settings.SingleOrDefaultAsync(setting => setting.Key == ComposeSettingsReader.Key, ct) is { } stored)
        {
            (stored.Value, stored.Version) = (text, stored.Version + 1);
        }
        else
        {
            db.Settings.Add(new WorkspaceSetting { Key = ComposeSettingsReader.Key, Value = text });
        }

        audit.Add(
            db, actor, AuditActions.SettingsChanged, "posts",
            $"{settings.HashtagSets.Count} hashtag sets, {settings.Templates.Count} templates, links marked '{settings.LinkTags.Medium}', descriptions {(settings.AltTextRequired ? "required" : "asked")}");
        await db.SaveChangesAsync(ct);
    }

    private static void CheckTags(ComposeSettings settings)
    {
        if (settings.HashtagSets.Count > MostSets)
        {
            throw RefusedException.Invalid("hashtagSets", $"At most {MostSets} sets of hashtags.", MostSets, settings.HashtagSets.Count);
        }

        foreach (var set in settings.HashtagSets)
        {
            if (set.Name.Length is 0 or > LongestName || set.Tags.Length > LongestTags)
            {
                throw RefusedException.Invalid("hashtagSets", $"A set has a name of at most {LongestName} and hashtags of at most {LongestTags} characters.", LongestTags, set.Tags.Length);
            }

            var words = set.Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || TextHashtags.Find(set.Tags).Count != words.Length)
            {
                throw RefusedException.Invalid("hashtagSets", $"The set “{set.Name}” holds something that is no hashtag. Write it as: {set.Name}: #one #two");
            }
        }

        if (settings.LinkTags.Domains.FirstOrDefault(domain => Uri.CheckHostName(domain) == UriHostNameType.Unknown) is { } wrong)
        {
            throw RefusedException.Invalid("linkDomains", $"“{wrong}” is not the name of a site, such as example.com.", null, wrong);
        }
    }

    private void CheckTemplates(ComposeSettings settings)
    {
        if (settings.Templates.Count > MostSets)
        {
            throw RefusedException.Invalid("templates", $"At most {MostSets} templates.", MostSets, settings.Templates.Count);
        }

        foreach (var template in settings.Templates)
        {
            if (template.Name.Length is 0 or > LongestName || template.Text.Length is 0 or > LongestTemplate)
            {
                throw RefusedException.Invalid("templates", $"A template has a name of at most {LongestName} and words of at most {LongestTemplate} characters.", LongestTemplate, template.Text.Length);
            }

            if (engine.Check(template.Text) is { } error)
            {
                throw RefusedException.Invalid("templates", $"The template “{template.Name}”, {error}");
            }
        }
    }
}

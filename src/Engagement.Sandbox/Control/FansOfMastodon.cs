using System.Text.Json.Nodes;
using Engagement.Sandbox.Mastodon;
using Engagement.Sandbox.World;

namespace Engagement.Sandbox.Control;

/// <summary>The public at Mastodon; their apps put the name of whom they answer in front.</summary>
internal sealed class FansOfMastodon(SandboxWorld world, TruthOfMastodon truth, MastodonCompose compose)
{
    public JsonObject Comment(string host, string? targetId, FanName author, long? number, string text, DateTimeOffset? createdAt)
    {
        var target = targetId is null ? null : world.Mastodon.Standing(targetId) ?? throw new Refused(404, "There is no such post.");
        var name = target is null ? null : world.Mastodon.People[target.AuthorId].Acct;
        var words = name is null || MastodonHtml.Names(text).Contains(name, StringComparer.OrdinalIgnoreCase) ? text : $"@{name} {text}";
        return truth.Of(compose.Say(new MastodonCompose.Draft(Fan(author, number), words, target?.Visibility ?? "public", target, createdAt), host));
    }

    public JsonObject? Change(string id, string? text)
    {
        if (Fans(id) is not { } status)
        {
            return null;
        }

        if (text is not null)
        {
            (status.Text, status.EditedAt) = (text, world.Now);
            world.Changed();
            world.MastodonEars.Edit(status);
        }

        return truth.Of(status);
    }

    public bool Delete(string id)
    {
        if (Fans(id) is not { } status)
        {
            return false;
        }

        status.DeletedAt = world.Now;
        world.Changed();
        world.MastodonEars.Delete(status);
        return true;
    }

    public JsonObject Like(string id, int count)
    {
        var status = world.Mastodon.Standing(id) ?? throw new Refused(404, "There is no such post.");
        lock (status.FavouritedBy)
        {
            for (var one = 0; one < count; one++)
            {
                status.FavouritedBy.Add(world.Mastodon.Ids.Next());
            }
        }

        return truth.Of(status);
    }

    private MastodonStatus? Fans(string id) => world.Mastodon.Standing(id) is { } status && !world.Mastodon.People[status.AuthorId].Ours ? status : null;

    private MastodonPerson Fan(FanName author, long? number)
    {
        if (number is { } id && world.Mastodon.People.TryGetValue(id, out var known))
        {
            return known;
        }

        var acct = string.Join('@', (author.Handle ?? author.Name ?? "fan").TrimStart('@').Split('@').Select(Plain));
        return world.Mastodon.Find(acct) ?? world.Mastodon.AddPerson(acct, author.Name ?? acct, ours: false, number);
    }

    private static string Plain(string name)
    {
        var plain = new string([.. name.Normalize(System.Text.NormalizationForm.FormD).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-' or ':')]);
        return plain.Length == 0 ? "fan" : plain[..Math.Min(plain.Length, 30)];
    }
}

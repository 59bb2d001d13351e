using System.Collections.Concurrent;

namespace Engagement.Sandbox.World;

/// <summary>Everything one Mastodon server knows.</summary>
internal sealed class MastodonWorld(TimeProvider clock, MastodonEars ears)
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, MastodonPerson> _byAcct = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(long Author, string Key), (long Status, DateTimeOffset At)> _keys = new();
    private readonly ConcurrentDictionary<long, Timeline<MastodonStatus>> _threads = new();

    public IdMint Ids { get; } = IdMint.ForMastodon(clock);

    public ConcurrentDictionary<long, MastodonPerson> People { get; } = new();

    public ConcurrentDictionary<long, MastodonStatus> Statuses { get; } = new();

    public ConcurrentDictionary<long, MastodonUpload> Uploads { get; } = new();

    public ConcurrentDictionary<string, MastodonApp> Apps { get; } = new();

    public ConcurrentDictionary<string, MastodonToken> Tokens { get; } = new();

    public Timeline<MastodonStatus> Everything { get; } = new();

    public MastodonPerson? Find(string? acct) => acct is not null && _byAcct.TryGetValue(acct.TrimStart('@'), out var person) ? person : null;

    public MastodonPerson Restore(MastodonPerson person)
    {
        var kept = _byAcct.GetOrAdd(person.Acct, person);
        People[kept.Id] = kept;
        return kept;
    }

    public MastodonPerson AddPerson(string acct, string name, bool ours, long? id = null) =>
        Restore(new MastodonPerson { Id = id ?? Ids.Next(), Acct = acct.TrimStart('@'), Name = name, Ours = ours, CreatedAt = clock.GetUtcNow() });

    public void Restore(MastodonStatus status)
    {
        Statuses[status.Id] = status;
        Everything.Add(status.Id, status);
        People[status.AuthorId].Statuses.Add(status.Id, status);
        _threads.GetOrAdd(status.RootId, _ => new Timeline<MastodonStatus>()).Add(status.Id, status);
    }

    public void Add(MastodonStatus status)
    {
        Restore(status);
        foreach (var id in status.MediaIds)
        {
            Uploads[id].StatusId = status.Id;
        }

        foreach (var id in status.MentionIds.Where(id => id != status.AuthorId))
        {
            Tell(id, "mention", status.AuthorId, status);
        }

        ears.Post(status);
    }

    /// <summary>Only whoever is named is told; an answer without a name tells nobody.</summary>
    public void Tell(long ownerId, string type, long fromId, MastodonStatus status)
    {
        if (People.TryGetValue(ownerId, out var owner) && owner.Ours && ownerId != fromId)
        {
            var notice = new MastodonNotice(Ids.Next(), ownerId, type, fromId, status.Id, clock.GetUtcNow());
            owner.Notices.Add(notice.Id, notice);
            ears.Notice(notice);
        }
    }

    public IReadOnlyList<MastodonStatus> Thread(long rootId) => _threads.GetValueOrDefault(rootId)?.All() ?? [];

    public MastodonStatus? Standing(string? id) =>
        long.TryParse(id, out var number) && Statuses.TryGetValue(number, out var status) && status.DeletedAt is null ? status : null;

    /// <summary>The status that the same key made within the last hour.</summary>
    public MastodonStatus? Said(long author, string? key) =>
        key is not null && _keys.TryGetValue((author, key), out var said) && said.At + KeyLife > clock.GetUtcNow() ? Statuses.GetValueOrDefault(said.Status) : null;

    public void Remember(long author, string? key, MastodonStatus status)
    {
        if (key is not null)
        {
            _keys[(author, key)] = (status.Id, status.CreatedAt);
        }
    }
}

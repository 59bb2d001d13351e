using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>What X lets a self-serve app do since 2026: no likes, no quotes, and a reply only to somebody who turned to us first.</summary>
internal sealed class XPolicy(SandboxWorld world, SandboxOptions options)
{
    public static bool MayReply(XUser me, XPost target) =>
        target.AuthorId == me.Id
        || target.ReplyToUserId == me.Id
        || target.Mentions.Any(mention => mention.UserId == me.Id);

    /// <summary>Refuses what was said before, also when that was deleted meanwhile; otherwise remembers it.</summary>
    public void RefuseDuplicate(XUser me, XPost post)
    {
        if (options.DuplicateWindow <= TimeSpan.Zero)
        {
            return;
        }

        var key = Key(post);
        lock (me.Said)
        {
            if (me.Said.TryGetValue(key, out var at) && at + options.DuplicateWindow > world.Now)
            {
                throw RefusedByX.Duplicate();
            }

            me.Said[key] = world.Now;
        }
    }

    public static string Key(XPost post) => $"{post.ReplyToUserId}|{string.Join(',', post.MediaIds)}|{XText.Fingerprint(post.Sent)}";
}

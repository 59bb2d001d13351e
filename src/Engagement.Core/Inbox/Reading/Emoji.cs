using System.Collections.Frozen;
using System.Text;

namespace Engagement.Core.Inbox.Reading;

/// <summary>Pictures in a text and the mood that they carry.</summary>
internal static class Emoji
{
    private static readonly FrozenSet<int> Glad = Values("😀😁😂😃😄😅😆😊😋😍😎😘🥰🤩🥳😇🤗🙂😉😺😻💕💖💗💓💞💝💛💚💙💜🧡🖤🤍🤎♥❤💯🔥👍👏🙌💪🎉🎊✨⭐🌟👌🤘🤙✌🙏💐🌹🌸🏆🥇👑😛😜🤣🤠💃🕺☀🌞🌈💫");

    private static readonly FrozenSet<int> Sad = Values("😠😡🤬👎💩🤮🤢😤😒🙄😞😔😟😕🙁☹😣😖😫😩😢😭😱😨😰😓🤦🤷😬😐😑🖕💔😪😥😧😦😳🤡😏🥺🤨🚨⚠☠💀🤒🤕🤧🆘⛔🚫❌🗑");

    public static bool IsGlad(Rune rune) => Glad.Contains(rune.Value);

    public static bool IsSad(Rune rune) => Sad.Contains(rune.Value);

    public static bool IsPicture(Rune rune) => rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF);

    private static FrozenSet<int> Values(string pictures) => pictures.EnumerateRunes().Select(r => r.Value).ToFrozenSet();
}

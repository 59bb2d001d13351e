using System.Text;

namespace Engagement.Core.Inbox.Reading;

/// <summary>The signs between the words of a comment: pictures, faces, exclamation marks, dots.</summary>
internal sealed class CommentMarks
{
    private readonly List<int> _found = [];
    private int _dots;

    /// <summary>The different pictures, by code point, and other <see cref="Mark"/>s, in order.</summary>
    public IReadOnlyList<int> Found => _found;

    public int Exclamations { get; private set; }

    /// <summary>Pictures and faces of good mood.</summary>
    public int Glad { get; private set; }

    /// <summary>Pictures and faces of bad mood.</summary>
    public int Sad { get; private set; }

    public void Read(Rune sign)
    {
        switch (sign.Value)
        {
            case '!':
                Exclamations++;
                break;
            case '"':
                Add(Mark.Quote);
                break;
            case '.' or 0x2026:
                AddDots(sign.Value is '.' ? 1 : 2);
                break;
            default:
                AddPicture(sign);
                break;
        }
    }

    public void AddFace(int face)
    {
        Add(face);
        Count(!Emoticon.IsSad(face), Emoticon.IsSad(face));
    }

    public void Add(int mark)
    {
        if (_found.Count < Mark.Most && !_found.Contains(mark))
        {
            _found.Add(mark);
        }
    }

    /// <summary>A word came: dots after it are others.</summary>
    public void EndDots() => _dots = 0;

    private void AddDots(int dots)
    {
        _dots += dots;
        if (_dots >= 2)
        {
            Add(Mark.Dots);
        }
    }

    private void AddPicture(Rune sign)
    {
        Count(Emoji.IsGlad(sign), Emoji.IsSad(sign));
        if (Emoji.IsPicture(sign))
        {
            Add(sign.Value);
        }
    }

    private void Count(bool isGlad, bool isSad)
    {
        Glad += isGlad ? 1 : 0;
        Sad += isSad ? 1 : 0;
    }
}

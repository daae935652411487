// What a person hasn't seen yet: the ts up to which they have read each conversation, kept in the browser.

const KEY = "playground.read";

export class Unread {
  constructor(store) {
    this.store = store;
    this._read = load();
  }

  _key(channelId) {
    return `${this.store.user}/${channelId}`;
  }

  /** How many messages of others came since this person looked. */
  count(channelId) {
    const since = this._read[this._key(channelId)] ?? "0";
    const channel = this.store.channels.get(channelId);
    return channel.messages.filter((message) => message.ts > since && message.user !== this.store.me.id).length;
  }

  /** This person has seen all that is there. */
  seen(channelId) {
    const last = this.store.channels.get(channelId)?.messages.at(-1)?.ts;
    if (!last || this._read[this._key(channelId)] === last) return;
    this._read[this._key(channelId)] = last;
    try {
      localStorage.setItem(KEY, JSON.stringify(this._read));
    } catch {
      // A browser that keeps nothing only forgets what was read.
    }
  }
}

function load() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}

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

  /** Where this browser has never been this person, what is there already counts as read. */
  begin() {
    const { user, channels } = this.store;
    if (Object.keys(this._read).some((key) => key.startsWith(`${user}/`))) return;
    for (const id of channels.keys()) this._read[this._key(id)] = this.store.channels.get(id).messages.at(-1)?.ts ?? "0";
    this._keep();
  }

  /** This person has seen all that is there. */
  seen(channelId) {
    const last = this.store.channels.get(channelId)?.messages.at(-1)?.ts;
    if (!last || this._read[this._key(channelId)] === last) return;
    this._read[this._key(channelId)] = last;
    this._keep();
  }

  _keep() {
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

import { seen } from './world.ts'
import type { Seen, TestChat, TestUser } from './world.ts'

/** People and chats, and what people see there. */
export interface TestChats {
  user(name: string, lang?: string): TestUser
  group(
    title: string,
    admins: readonly TestUser[],
    members?: readonly TestUser[],
    type?: 'supergroup' | 'group' | 'channel',
  ): TestChat
  chat(of: { readonly id: number }): TestChat
  /** The group becomes a supergroup with another id. */
  migrate(group: TestChat): TestChat
  messages(of: { readonly id: number }, reader?: TestUser): readonly Seen[]
  last(of: { readonly id: number }, reader?: TestUser): Seen
}

/** By their ids, as the Bot API names them; and ids for whatever else needs one. */
export interface Registry {
  readonly users: ReadonlyMap<number, TestUser>
  readonly chats: ReadonlyMap<number, TestChat>
  newId(): number
}

export function createChats(): TestChats & Registry {
  const users = new Map<number, TestUser>()
  const chats = new Map<number, TestChat>()
  let lastId = 100
  const newId = (): number => ++lastId
  const add = (
    chat: Pick<TestChat, 'id' | 'type' | 'title' | 'first_name'>,
    members: readonly TestUser[],
    admins: readonly TestUser[],
  ): TestChat => {
    const made: TestChat = {
      ...chat,
      members: new Set(members.map(({ id }) => id)),
      admins: new Set(admins.map(({ id }) => id)),
      messages: [],
      shut: undefined,
      movedTo: undefined,
      noPolls: false,
      lostTopics: new Set(),
      nextMessage: 1,
    }
    chats.set(made.id, made)
    return made
  }
  const user: TestChats['user'] = (name, lang = 'en') => {
    const made: TestUser = { id: newId(), is_bot: false, first_name: name, language_code: lang }
    users.set(made.id, made)
    add({ id: made.id, type: 'private', first_name: name }, [made], [])
    return made
  }
  const group: TestChats['group'] = (title, admins, members = [], type = 'supergroup') =>
    add({ id: -1_000_000_000_000 - newId(), type, title }, [...admins, ...members], admins)
  const chat: TestChats['chat'] = ({ id }) => {
    const found = chats.get(id)
    if (found === undefined) throw new Error(`there is no chat ${id}`)
    return found
  }
  const messages: TestChats['messages'] = (of, reader) =>
    chat(of)
      .messages.filter(({ only }) => only === undefined || only === reader?.id)
      .map(seen)
  return {
    users,
    chats,
    newId,
    user,
    group,
    chat,
    migrate(old) {
      const people = [...old.members].flatMap((id) => users.get(id) ?? [])
      const next = group(
        old.title ?? '',
        people.filter(({ id }) => old.admins.has(id)),
        people,
      )
      old.movedTo = next.id
      return next
    },
    messages,
    last(of, reader) {
      const message = messages(of, reader).at(-1)
      if (message === undefined) throw new Error('nothing was said')
      return message
    },
  }
}
